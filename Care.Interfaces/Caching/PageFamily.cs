namespace Care.Interfaces.Caching;

/// <summary>
/// Whole answers that front ends keep, by what they show: what changes one of a family may change any, so they are dropped together (contract 01, A14).
/// </summary>
public enum PageFamily
{
    /// <summary>States, districts, local bodies and wards.</summary>
    Places,

    /// <summary>The catalogue of event types.</summary>
    EventTypes,

    /// <summary>The summaries of facilities and districts.</summary>
    Summaries,

    /// <summary>The public directory of facilities, with the number of their patients.</summary>
    Facilities,

    /// <summary>What everybody may see of assets.</summary>
    Assets,
}
