using Care.Interfaces.Choices;

namespace Care.Interfaces.Patients;

/// <summary>Socioeconomic status (contract 04, §13), shown as text.</summary>
public enum SocioeconomicStatus
{
    /// <summary>Very poor.</summary>
    [Label("VERY_POOR")]
    VeryPoor = 10,

    /// <summary>Poor.</summary>
    [Label("POOR")]
    Poor = 20,

    /// <summary>Middle class.</summary>
    [Label("MIDDLE_CLASS")]
    MiddleClass = 30,

    /// <summary>Well off.</summary>
    [Label("WELL_OFF")]
    WellOff = 40,
}
