using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Orleans.Concurrency;

namespace Care.Interfaces.Consents;

/// <summary>
/// A consent of a patient during a consultation (contract 05, §6). Keyed by the id that the API shows. Open and closed consultations take them alike.
/// </summary>
[Alias("care.IPatientConsent")]
public interface IPatientConsent : IGrainWithGuidKey
{
    /// <summary>Enters the consent: a new one, which takes the place of the one of its type that is in force.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Give")]
    Task<Outcome<Document<PatientConsent>>> Give(Guid consultation, ConsentWrite body);

    /// <summary>Changes the consent.</summary>
    /// <param name="consultation">The consultation that it is said to be of.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Update")]
    Task<Outcome<Document<PatientConsent>>> Update(Guid consultation, ConsentWrite body);

    /// <summary>
    /// What a file of the consent hangs on, for callers who may reach the files of the consultation. Never waits for a change of the consent: files ask it
    /// while it archives them.
    /// </summary>
    /// <param name="isNew">Whether it is for a new file: then the consultation must be open and the consent in force.</param>
    [AlwaysInterleave, Alias("ForFile")]
    Task<Outcome<FileOwner>> ForFile(bool isNew);

    /// <summary>Archives the consent with its files, because another takes its place. May be repeated.</summary>
    /// <param name="by">The user (integer key) who enters the other.</param>
    [Internal, Alias("Archive")]
    Task<Outcome<Done>> Archive(int by);

    /// <summary>Takes up that a file of the consent was registered, archived or removed. May be repeated.</summary>
    [Internal, Alias("FilesChanged")]
    Task<Outcome<Done>> FilesChanged();
}

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

/// <summary>Which consents are listed (contract 05, §6). What is null does not filter.</summary>
public sealed record ConsentFilter
{
    /// <summary>Those that another has taken the place of, or those in force.</summary>
    public bool? Archived { get; init; }
}
