using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Orleans.Concurrency;

namespace Care.Interfaces.Diagnoses;

/// <summary>A diagnosis of a consultation (contract 05, §8). Keyed by the id that the API shows. Open and closed consultations take them alike.</summary>
[Alias("care.IConsultationDiagnosis")]
public interface IConsultationDiagnosis : IGrainWithGuidKey
{
    /// <summary>Makes the diagnosis: a new one, of a consultation in the caller's scope that does not have it yet.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Make")]
    Task<Outcome<Document<ConsultationDiagnosis>>> Make(Guid consultation, DiagnosisWrite body);

    /// <summary>Changes how sure it is, or whether it is the principal one.</summary>
    /// <param name="consultation">The consultation that it is said to be of.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Update")]
    Task<Outcome<Document<ConsultationDiagnosis>>> Update(Guid consultation, DiagnosisWrite body);

    /// <summary>Makes a diagnosis that the consultation begins with (§4.4). May be repeated.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="diagnosis">What was sent with it.</param>
    /// <param name="by">The user (integer key) who began it.</param>
    [Internal, Alias("BeginWith")]
    Task<Outcome<Done>> BeginWith(Guid consultation, NewDiagnosis diagnosis, int? by);
}

/// <summary>The diagnoses of consultations in the caller's scope (contract 05, §8). A pool of workers; key 0.</summary>
[Alias("care.IDiagnosisQueries")]
public interface IDiagnosisQueries : IGrainWithIntegerKey
{
    /// <summary>The diagnoses of a consultation, the newest first.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<ConsultationDiagnosis>>> List(Guid consultation, Paging paging, CancellationToken cancellation = default);

    /// <summary>One diagnosis.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="diagnosis">The diagnosis.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<ConsultationDiagnosis>>> Get(Guid consultation, Guid diagnosis, CancellationToken cancellation = default);
}
