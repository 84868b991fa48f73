using Care.Interfaces.Calls;

namespace Care.Interfaces.Rounds;

/// <summary>
/// A daily round of a consultation (contract 05, §7). Keyed by the id that the API shows. The consultation must be open for it to be filed or changed.
/// </summary>
[Alias("care.IDailyRound")]
public interface IDailyRound : IGrainWithGuidKey
{
    /// <summary>Files the round: a new one (§7.5).</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="body">What was sent.</param>
    [Alias("File")]
    Task<Outcome<Document<DailyRound>>> File(Guid consultation, DailyRoundWrite body);

    /// <summary>Changes the round (§7.6).</summary>
    /// <param name="consultation">The consultation that it is said to be of.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Update")]
    Task<Outcome<Document<DailyRound>>> Update(Guid consultation, DailyRoundWrite body);
}
