using Care.Interfaces.Choices;

namespace Care.Interfaces.Assets;

/// <summary>Whether a device or the middleware of a location answers (contract 03, §14). Shown as text.</summary>
public enum AvailabilityStatus
{
    /// <summary>Nobody knows.</summary>
    [Label("Not Monitored")]
    NotMonitored = 1,

    /// <summary>It answers.</summary>
    [Label("Operational")]
    Operational = 2,

    /// <summary>It does not.</summary>
    [Label("Down")]
    Down = 3,

    /// <summary>It is not meant to.</summary>
    [Label("Under Maintenance")]
    UnderMaintenance = 4,
}
