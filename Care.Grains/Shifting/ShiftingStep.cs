namespace Care.Grains.Shifting;

/// <summary>What a request still has to do with its patient. Stored by number: numbers are never given again.</summary>
public enum ShiftingStep
{
    /// <summary>The patient is to be made transferable.</summary>
    Release = 10,

    /// <summary>The patient's last consultation is to say how ill the patient is.</summary>
    Categorise = 20,

    /// <summary>The patient is to be moved to the assigned facility; with that the request is completed.</summary>
    Move = 40,
}
