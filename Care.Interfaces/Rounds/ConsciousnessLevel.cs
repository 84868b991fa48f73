using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <summary>How conscious the patient is (contract 05, §13).</summary>
public enum ConsciousnessLevel
{
    /// <summary>Unknown.</summary>
    [Label("UNKNOWN")]
    Unknown = 0,

    /// <summary>Alert.</summary>
    [Label("ALERT")]
    Alert = 5,

    /// <summary>Responds to voice.</summary>
    [Label("RESPONDS_TO_VOICE")]
    RespondsToVoice = 10,

    /// <summary>Responds to pain.</summary>
    [Label("RESPONDS_TO_PAIN")]
    RespondsToPain = 15,

    /// <summary>Unresponsive.</summary>
    [Label("UNRESPONSIVE")]
    Unresponsive = 20,

    /// <summary>Agitated or confused.</summary>
    [Label("AGITATED_OR_CONFUSED")]
    AgitatedOrConfused = 25,

    /// <summary>Onset of agitation and confusion.</summary>
    [Label("ONSET_OF_AGITATION_AND_CONFUSION")]
    OnsetOfAgitationAndConfusion = 30,
}
