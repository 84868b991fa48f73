namespace Care.Hosting.Connections;

/// <summary>A port at which a silo listens.</summary>
internal enum NodePort : byte
{
    /// <summary>For front ends (<c>CARE_GATEWAY_PORT</c>).</summary>
    Gateway = 0,

    /// <summary>For other silos (<c>CARE_SILO_PORT</c>).</summary>
    Silo = 1,
}
