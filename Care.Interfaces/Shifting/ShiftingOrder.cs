namespace Care.Interfaces.Shifting;

/// <summary>What a list of shifting requests may be ordered by (contract 06, §7.4).</summary>
public enum ShiftingOrder
{
    /// <summary>The order of creation.</summary>
    Id,

    /// <summary>When created.</summary>
    CreatedDate,

    /// <summary>When last changed.</summary>
    ModifiedDate,

    /// <summary>Whether an emergency.</summary>
    Emergency,
}
