using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Investigations;

/// <summary>
/// The lists of results (contract 06, §5 and §6). A pool of workers; key 0. What is out of the caller's scope is not there: a consultation or a patient that
/// the caller does not see, or that there is not, has no results.
/// </summary>
[Alias("care.IInvestigationValueQueries")]
public interface IInvestigationValueQueries : IGrainWithIntegerKey
{
    /// <summary>Results of a consultation, the oldest first.</summary>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<InvestigationValue>>> List(
        Guid consultation, InvestigationValueFilter filter, PageNumber page, CancellationToken cancellation = default);

    /// <summary>One result of a consultation.</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<InvestigationValue>>> Get(Guid consultation, Guid value, CancellationToken cancellation = default);

    /// <summary>The sessions of a consultation that have results, the oldest first.</summary>
    [ReadOnly, Alias("Sessions")]
    Task<Outcome<Document<ListedSession[]>>> Sessions(Guid consultation, InvestigationValueFilter filter, CancellationToken cancellation = default);

    /// <summary>Results of some sessions of a patient, over all consultations, the oldest first.</summary>
    [ReadOnly, Alias("ListOfPatient")]
    Task<Outcome<Page<InvestigationValue>>> ListOfPatient(
        Guid patient, PatientInvestigationFilter filter, PageNumber page, CancellationToken cancellation = default);

    /// <summary>One of these.</summary>
    [ReadOnly, Alias("GetOfPatient")]
    Task<Outcome<Document<InvestigationValue>>> GetOfPatient(
        Guid patient, Guid value, PatientInvestigationFilter filter, CancellationToken cancellation = default);
}
