using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

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
