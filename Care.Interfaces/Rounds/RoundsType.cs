using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <summary>What kind of round was made (contract 05, §13).</summary>
public enum RoundsType
{
    /// <summary>As usual.</summary>
    [Label("NORMAL")]
    Normal = 0,

    /// <summary>A community nurse's log.</summary>
    [Label("COMMUNITY_NURSES_LOG")]
    CommunityNursesLog = 30,

    /// <summary>A doctor's log.</summary>
    [Label("DOCTORS_LOG")]
    DoctorsLog = 50,

    /// <summary>Ventilator.</summary>
    [Label("VENTILATOR")]
    Ventilator = 100,

    /// <summary>Intensive care.</summary>
    [Label("ICU")]
    Icu = 200,

    /// <summary>Filed by the bedside gateway.</summary>
    [Label("AUTOMATED")]
    Automated = 300,

    /// <summary>Made from afar.</summary>
    [Label("TELEMEDICINE")]
    Telemedicine = 400,
}
