using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Orleans.Concurrency;

namespace Care.Interfaces.Samples;

/// <summary>A sample that is taken of a patient for a test (contract 04, §11). Keyed by the id that the API shows.</summary>
[Alias("care.IPatientSample")]
public interface IPatientSample : IGrainWithGuidKey
{
    /// <summary>The sample in full, for callers in whose scope it is (§11.2).</summary>
    /// <param name="patient">The patient that it is said to be of; null where nothing is said.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<PatientSampleDetail>>> Get(Guid? patient);

    /// <summary>The specimen referral form of the Indian Council of Medical Research (§11.5), for whoever may read the sample.</summary>
    /// <param name="patient">The patient that it is said to be of; null where nothing is said.</param>
    [ReadOnly, Alias("GetIcmrForm")]
    Task<Outcome<Document<IcmrForm>>> GetIcmrForm(Guid? patient);

    /// <summary>Asks for the sample (§11.3), of a patient whose record the caller sees.</summary>
    /// <param name="body">What was sent.</param>
    [Alias("Request")]
    Task<Outcome<Document<PatientSample>>> Request(PatientSampleWrite body);

    /// <summary>Brings the sample a step on (§11.4).</summary>
    /// <param name="patient">The patient that it is said to be of; null where nothing is said.</param>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<PatientSample>>> Update(Guid? patient, PatientSampleWrite body);

    /// <summary>What a file of the sample hangs on, for callers who may reach the sample's files (contract 07, §5.2).</summary>
    [ReadOnly, Alias("ForFile")]
    Task<Outcome<FileOwner>> ForFile();
}

/// <summary>Lists of test samples (contract 04, §11.2). A pool of workers; key 0.</summary>
[Alias("care.IPatientSampleQueries")]
public interface IPatientSampleQueries : IGrainWithIntegerKey
{
    /// <summary>The samples in the caller's scope, newest first: all of them for doctors and above, those of one patient for nurses, too.</summary>
    /// <param name="patient">The patient; null for all.</param>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<PatientSample>>> List(Guid? patient, PatientSampleFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>The same samples as a file for spreadsheets.</summary>
    /// <param name="patient">The patient; null for all.</param>
    /// <param name="filter">Which.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Export")]
    Task<Outcome<CsvFile>> Export(Guid? patient, PatientSampleFilter filter, CancellationToken cancellation = default);
}
