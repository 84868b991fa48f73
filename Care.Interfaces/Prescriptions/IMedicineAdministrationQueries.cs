using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Prescriptions;

/// <summary>What was given in consultations in the caller's scope (contract 06, §2.1). A pool of workers; key 0.</summary>
[Alias("care.IMedicineAdministrationQueries")]
public interface IMedicineAdministrationQueries : IGrainWithIntegerKey
{
    /// <summary>What was given in a consultation, of all its prescriptions, the newest entry first.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<MedicineAdministration>>> List(
        Guid consultation, MedicineAdministrationFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>One administration.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="administration">The administration.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<MedicineAdministration>>> Get(Guid consultation, Guid administration, CancellationToken cancellation = default);
}
