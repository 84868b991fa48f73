using Care.Interfaces.Calls;

namespace Care.Interfaces.Rounds;

/// <content>What is sent of the nervous system.</content>
public sealed partial record DailyRoundWrite
{
    /// <summary>How conscious the patient is.</summary>
    [Id(23)]
    public Optional<ConsciousnessLevel?> ConsciousnessLevel { get; init; }

    /// <summary>Consciousness in words.</summary>
    [Id(24)]
    public Optional<string?> ConsciousnessLevelDetail { get; init; }

    /// <summary>Whether the patient lies face down; then pupils are not seen.</summary>
    [Id(25)]
    public Optional<bool?> InPronePosition { get; init; }

    /// <summary>Left pupil in millimetres; 0 where it can't be seen, from 0 to 8.</summary>
    [Id(26)]
    public Optional<int?> LeftPupilSize { get; init; }

    /// <summary>Why it can't be seen.</summary>
    [Id(27)]
    public Optional<string?> LeftPupilSizeDetail { get; init; }

    /// <summary>Left pupil in light.</summary>
    [Id(28)]
    public Optional<PupilReaction?> LeftPupilLightReaction { get; init; }

    /// <summary>The same in words.</summary>
    [Id(29)]
    public Optional<string?> LeftPupilLightReactionDetail { get; init; }

    /// <summary>Right pupil in millimetres; 0 where it can't be seen, from 0 to 8.</summary>
    [Id(30)]
    public Optional<int?> RightPupilSize { get; init; }

    /// <summary>Why it can't be seen.</summary>
    [Id(31)]
    public Optional<string?> RightPupilSizeDetail { get; init; }

    /// <summary>Right pupil in light.</summary>
    [Id(32)]
    public Optional<PupilReaction?> RightPupilLightReaction { get; init; }

    /// <summary>The same in words.</summary>
    [Id(33)]
    public Optional<string?> RightPupilLightReactionDetail { get; init; }

    /// <summary>Right arm.</summary>
    [Id(34)]
    public Optional<LimbResponse?> LimbResponseUpperExtremityRight { get; init; }

    /// <summary>Left arm.</summary>
    [Id(35)]
    public Optional<LimbResponse?> LimbResponseUpperExtremityLeft { get; init; }

    /// <summary>Left leg.</summary>
    [Id(36)]
    public Optional<LimbResponse?> LimbResponseLowerExtremityLeft { get; init; }

    /// <summary>Right leg.</summary>
    [Id(37)]
    public Optional<LimbResponse?> LimbResponseLowerExtremityRight { get; init; }

    /// <summary>Glasgow coma scale, eyes, from 1 to 4.</summary>
    [Id(38)]
    public Optional<int?> GlasgowEyeOpen { get; init; }

    /// <summary>Glasgow coma scale, speech, from 1 to 5.</summary>
    [Id(39)]
    public Optional<int?> GlasgowVerbalResponse { get; init; }

    /// <summary>Glasgow coma scale, movement, from 1 to 6.</summary>
    [Id(40)]
    public Optional<int?> GlasgowMotorResponse { get; init; }
}
