using Care.Interfaces.Calls;

namespace Care.Interfaces.Shifting;

/// <summary>A comment on a shifting request (contract 06, §8). Keyed by the id that the API shows; never changed.</summary>
[Alias("care.IShiftingComment")]
public interface IShiftingComment : IGrainWithGuidKey
{
    /// <summary>Writes the comment: a new one, on a request in the caller's scope.</summary>
    /// <param name="request">The request.</param>
    /// <param name="text">The text, not blank.</param>
    [Alias("Write")]
    Task<Outcome<Document<ShiftingComment>>> Write(Guid request, string text);
}
