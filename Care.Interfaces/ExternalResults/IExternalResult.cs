using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.ExternalResults;

/// <summary>
/// A laboratory's result of a person who need not be a patient (contract 04, §9). Keyed by its <c>external_id</c>; the paths name it by its integer key.
/// </summary>
[Alias("care.IExternalResult")]
public interface IExternalResult : IGrainWithGuidKey
{
    /// <summary>Changes where the person lives, and whether a patient was registered from it (§9.3). Within its district.</summary>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<ExternalResultAddress>>> Update(ExternalResultWrite body);

    /// <summary>Soft-deletes it: for administrators of a district or more.</summary>
    [Alias("Remove")]
    Task<Outcome<Done>> Remove();

    /// <summary>Says that a patient with its SRF id was registered (§3.2 rule 8).</summary>
    [Internal, Alias("OnPatientRegistered")]
    Task OnPatientRegistered();
}

/// <summary>Lists of external results (contract 04, §9.3). A pool of workers; key 0.</summary>
[Alias("care.IExternalResultQueries")]
public interface IExternalResultQueries : IGrainWithIntegerKey
{
    /// <summary>The results in the caller's scope, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<ExternalResult>>> List(ExternalResultFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>The same results as a file for spreadsheets.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Export")]
    Task<Outcome<CsvFile>> Export(ExternalResultFilter filter, CancellationToken cancellation = default);

    /// <summary>One result in the caller's scope.</summary>
    /// <param name="pk">Its integer key.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<ExternalResult>>> Get(int pk, CancellationToken cancellation = default);

    /// <summary>The id of a result, for a caller who is about to change it.</summary>
    /// <param name="pk">Its integer key.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("LocateToChange")]
    Task<Outcome<Guid>> LocateToChange(int pk, CancellationToken cancellation = default);

    /// <summary>The id of a result, for a caller who is about to remove it.</summary>
    /// <param name="pk">Its integer key.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("LocateToRemove")]
    Task<Outcome<Guid>> LocateToRemove(int pk, CancellationToken cancellation = default);

    /// <summary>Says whether the caller may upload results at all (§9.3).</summary>
    [ReadOnly, Alias("MayUpload")]
    Task<Outcome<Done>> MayUpload();
}

/// <summary>
/// An upload of external results (contract 04, §9.4). Keyed by an id of the sender's own, of which the ids of the results are made: an upload that comes twice
/// stores them once.
/// </summary>
[Alias("care.IExternalResultUpload")]
public interface IExternalResultUpload : IGrainWithGuidKey
{
    /// <summary>Stores the results, all of them or none.</summary>
    /// <param name="upload">What was sent.</param>
    [Alias("Store"), ResponseTimeout("00:01:00")]
    Task<Outcome<Done>> Store(ExternalResultUpload upload);
}
