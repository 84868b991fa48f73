using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Investigations;

/// <summary>
/// The catalogue of investigations, for everyone who is signed in (contract 06, §4). A pool of workers that answer from memory; key 0. Lists are in the order
/// in which the catalogue was loaded.
/// </summary>
[Alias("care.IInvestigationQueries")]
public interface IInvestigationQueries : IGrainWithIntegerKey
{
    /// <summary>Groups.</summary>
    [ReadOnly, Alias("Groups")]
    Task<Outcome<Page<InvestigationGroup>>> Groups(InvestigationGroupFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>One group.</summary>
    [ReadOnly, Alias("Group")]
    Task<Outcome<Document<InvestigationGroup>>> Group(Guid group, CancellationToken cancellation = default);

    /// <summary>Investigations.</summary>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<Investigation>>> List(InvestigationFilter filter, PageNumber page, CancellationToken cancellation = default);

    /// <summary>One investigation.</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<Investigation>>> Get(Guid investigation, CancellationToken cancellation = default);
}
