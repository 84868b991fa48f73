using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Consents;

/// <summary>The consents of consultations in the caller's scope (contract 05, §6). A pool of workers; key 0.</summary>
[Alias("care.IConsentQueries")]
public interface IConsentQueries : IGrainWithIntegerKey
{
    /// <summary>The consents of a consultation with their files, as they were entered.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="archived">Only archived ones, or only those in force; null for all.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<PatientConsent>>> List(Guid consultation, bool? archived, Paging paging, CancellationToken cancellation = default);

    /// <summary>One consent.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="consent">The consent.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<PatientConsent>>> Get(Guid consultation, Guid consent, CancellationToken cancellation = default);
}
