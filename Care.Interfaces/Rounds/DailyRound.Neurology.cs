using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <content>What was observed of the nervous system.</content>
public sealed partial record DailyRound
{
    /// <summary>How conscious the patient is, as text.</summary>
    public string? ConsciousnessLevel { get; init; }

    /// <summary>Consciousness in words.</summary>
    public string? ConsciousnessLevelDetail { get; init; }

    /// <summary>Whether the patient lies face down; then pupils are not seen.</summary>
    public bool? InPronePosition { get; init; }

    /// <summary>Left pupil in millimetres; 0 where it can't be seen, from 0 to 8.</summary>
    public int? LeftPupilSize { get; init; }

    /// <summary>Why it can't be seen.</summary>
    public string? LeftPupilSizeDetail { get; init; }

    /// <summary>Left pupil in light, as text.</summary>
    public string? LeftPupilLightReaction { get; init; }

    /// <summary>The same in words.</summary>
    public string? LeftPupilLightReactionDetail { get; init; }

    /// <summary>Right pupil in millimetres; 0 where it can't be seen, from 0 to 8.</summary>
    public int? RightPupilSize { get; init; }

    /// <summary>Why it can't be seen.</summary>
    public string? RightPupilSizeDetail { get; init; }

    /// <summary>Right pupil in light, as text.</summary>
    public string? RightPupilLightReaction { get; init; }

    /// <summary>The same in words.</summary>
    public string? RightPupilLightReactionDetail { get; init; }

    /// <summary>Right arm, as text.</summary>
    public string? LimbResponseUpperExtremityRight { get; init; }

    /// <summary>Left arm, as text.</summary>
    public string? LimbResponseUpperExtremityLeft { get; init; }

    /// <summary>Left leg, as text.</summary>
    public string? LimbResponseLowerExtremityLeft { get; init; }

    /// <summary>Right leg, as text.</summary>
    public string? LimbResponseLowerExtremityRight { get; init; }

    /// <summary>Glasgow coma scale, eyes, from 1 to 4.</summary>
    public int? GlasgowEyeOpen { get; init; }

    /// <summary>Glasgow coma scale, speech, from 1 to 5.</summary>
    public int? GlasgowVerbalResponse { get; init; }

    /// <summary>Glasgow coma scale, movement, from 1 to 6.</summary>
    public int? GlasgowMotorResponse { get; init; }

    /// <summary>Sum of the Glasgow coma scale, counted by the server; null until all three parts were given.</summary>
    public int? GlasgowTotalCalculated { get; init; }
}

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

/// <summary>How a limb responds (contract 05, §13).</summary>
public enum LimbResponse
{
    /// <summary>Unknown.</summary>
    [Label("UNKNOWN")]
    Unknown = 0,

    /// <summary>Strong.</summary>
    [Label("STRONG")]
    Strong = 5,

    /// <summary>Moderate.</summary>
    [Label("MODERATE")]
    Moderate = 10,

    /// <summary>Weak.</summary>
    [Label("WEAK")]
    Weak = 15,

    /// <summary>Flexion.</summary>
    [Label("FLEXION")]
    Flexion = 20,

    /// <summary>Extension.</summary>
    [Label("EXTENSION")]
    Extension = 25,

    /// <summary>None.</summary>
    [Label("NONE")]
    None = 30,
}

/// <summary>How a pupil reacts to light (contract 05, §13).</summary>
public enum PupilReaction
{
    /// <summary>Unknown.</summary>
    [Label("UNKNOWN")]
    Unknown = 0,

    /// <summary>Brisk.</summary>
    [Label("BRISK")]
    Brisk = 5,

    /// <summary>Sluggish.</summary>
    [Label("SLUGGISH")]
    Sluggish = 10,

    /// <summary>Fixed.</summary>
    [Label("FIXED")]
    Fixed = 15,

    /// <summary>Cannot be assessed.</summary>
    [Label("CANNOT_BE_ASSESSED")]
    CannotBeAssessed = 20,
}
