using Care.Interfaces.Wire;

namespace Care.Interfaces.Notifications;

/// <summary>
/// The body of a message for the notice board of a facility (contract 07, 4.4 <c>notify</c>). Blank is as good as left out: it is the rules' to say so, in
/// their own order and words.
/// </summary>
public sealed record NewBoardMessage
{
    /// <summary>A board message is stored once for each member of a facility; the contract sets no limit.</summary>
    private const int MaxCharacters = 10_000;

    /// <summary>The facility.</summary>
    [AbsentWhenNull(OrBlank = true)]
    public Guid? Facility { get; init; }

    /// <summary>The text.</summary>
    [Text(MaxCharacters), AbsentWhenNull(OrBlank = true)]
    public string? Message { get; init; }
}
