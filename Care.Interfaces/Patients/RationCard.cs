using Care.Interfaces.Choices;

namespace Care.Interfaces.Patients;

/// <summary>Categories of ration card (contract 04, §13), in and out by name. The numbers are only how they are stored.</summary>
public enum RationCard
{
    /// <summary>No card.</summary>
    [Label("NO_CARD")]
    NoCard = 1,

    /// <summary>Below the poverty line.</summary>
    [Label("BPL")]
    Bpl = 2,

    /// <summary>Above the poverty line.</summary>
    [Label("APL")]
    Apl = 3,
}
