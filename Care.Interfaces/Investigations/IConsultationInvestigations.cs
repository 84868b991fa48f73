using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Investigations;

/// <summary>What is done to the results of a consultation across its sessions (contract 06, §5.5). Keyed by the consultation's id.</summary>
[Alias("care.IConsultationInvestigations")]
public interface IConsultationInvestigations : IGrainWithGuidKey
{
    /// <summary>Says whether the caller may log and change results of the consultation: where it is in their scope, and they may write.</summary>
    [ReadOnly, Alias("AllowWriting")]
    Task<Outcome<Done>> AllowWriting();

    /// <summary>Changes results. Whatever is wrong with one, none is changed.</summary>
    /// <param name="body">The changes.</param>
    [Alias("Correct")]
    Task<Outcome<Done>> Correct(InvestigationCorrectionsWrite body);
}
