using Care.Interfaces.Rounds;

namespace Care.Grains.Rounds;

/// <content>What was observed of the nervous system.</content>
internal sealed partial record DailyRoundState
{
    public ConsciousnessLevel? ConsciousnessLevel { get; init; }

    public string? ConsciousnessLevelDetail { get; init; }

    public bool? InPronePosition { get; init; }

    public int? LeftPupilSize { get; init; }

    public string? LeftPupilSizeDetail { get; init; }

    public PupilReaction? LeftPupilLightReaction { get; init; }

    public string? LeftPupilLightReactionDetail { get; init; }

    public int? RightPupilSize { get; init; }

    public string? RightPupilSizeDetail { get; init; }

    public PupilReaction? RightPupilLightReaction { get; init; }

    public string? RightPupilLightReactionDetail { get; init; }

    public LimbResponse? LimbResponseUpperExtremityRight { get; init; }

    public LimbResponse? LimbResponseUpperExtremityLeft { get; init; }

    public LimbResponse? LimbResponseLowerExtremityLeft { get; init; }

    public LimbResponse? LimbResponseLowerExtremityRight { get; init; }

    public int? GlasgowEyeOpen { get; init; }

    public int? GlasgowVerbalResponse { get; init; }

    public int? GlasgowMotorResponse { get; init; }
}
