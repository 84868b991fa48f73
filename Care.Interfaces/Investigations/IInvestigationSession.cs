using System.Collections.Immutable;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Investigations;

/// <summary>
/// Results of investigations that were logged together, each a value with an id that the API shows (contract 06, §5). Keyed by the session's id. Its values are
/// one row, so that they are written together or not at all, however many they are.
/// </summary>
[Alias("care.IInvestigationSession")]
public interface IInvestigationSession : IGrainWithGuidKey
{
    /// <summary>Logs the results, for callers in whose scope the consultation is.</summary>
    /// <param name="consultation">The consultation that they belong to.</param>
    /// <param name="body">The results.</param>
    [Alias("Log")]
    Task<Outcome<Done>> Log(Guid consultation, InvestigationResultsWrite body);

    /// <summary>Changes results, all of the named or none, for callers in whose scope the consultation is.</summary>
    /// <param name="consultation">The consultation that they belong to.</param>
    /// <param name="corrections">The changes.</param>
    [Alias("Correct")]
    Task<Outcome<Done>> Correct(Guid consultation, ImmutableArray<InvestigationCorrection> corrections);
}
