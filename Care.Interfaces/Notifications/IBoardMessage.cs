using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Notifications;

/// <summary>
/// A message on the notice board of a facility (contract 07, 4.4 <c>notify</c>). Keyed by a new id; no API shows it but through the notifications that it
/// causes.
/// </summary>
[Alias("care.IBoardMessage")]
public interface IBoardMessage : IGrainWithGuidKey
{
    /// <summary>Tells all members of the facility but the sender.</summary>
    /// <param name="facility">The facility; null when none was sent.</param>
    /// <param name="message">The text; null when none was sent.</param>
    [Alias("Post")]
    Task<Outcome<Done>> Post(Guid? facility, string? message);
}

/// <summary>
/// The body of a message for the notice board of a facility (contract 07, 4.4 <c>notify</c>). Blank is as good as left out: it is the rules' to say so, in
/// their own order and words.
/// </summary>
public sealed record NewBoardMessage
{
    /// <summary>A board message is stored once for each member of a facility; the contract sets no limit.</summary>
    private const int MaxCharacters = 10_000;

    /// <summary>The facility.</summary>
    [AbsentWhenNull(OrBlank = true), Example(DemoExamples.Facility)]
    public Guid? Facility { get; init; }

    /// <summary>The text.</summary>
    [Text(MaxCharacters), AbsentWhenNull(OrBlank = true), Example("The laboratory is closed until noon.")]
    public string? Message { get; init; }
}
