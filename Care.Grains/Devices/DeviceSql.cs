namespace Care.Grains.Devices;

/// <summary>What is read of <c>asset a</c> to find its middleware (contract 03, §0, "H(asset)").</summary>
internal static class DeviceSql
{
    /// <summary>Where the asset is. What a facility that is no more had is no longer served.</summary>
    public const string Places = "join asset_location l on l.id = a.current_location join facility f on f.id = a.facility and not coalesce(f.deleted, false)";

    /// <summary>The host that serves it; null for none.</summary>
    public const string Host = "coalesce(nullif(a.middleware_hostname, ''), nullif(l.middleware_address, ''), nullif(f.document ->> 'middleware_address', ''))";
}
