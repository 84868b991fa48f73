using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Summaries;

/// <summary>Lists of summaries, latest first, open to everyone (contract 07, 2). A pool of workers; key 0.</summary>
[Alias("care.ISummaryQueries")]
public interface ISummaryQueries : IGrainWithIntegerKey
{
    /// <summary>The summaries of one kind of all facilities.</summary>
    [ReadOnly, Public("contract 07, 2: summaries are public"), Alias("OfFacilities")]
    Task<Outcome<Page<FacilitySummary>>> OfFacilities(SummaryType type, FacilitySummaryFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>The patient summaries of all districts.</summary>
    [ReadOnly, Public("contract 07, 2: summaries are public"), Alias("OfDistricts")]
    Task<Outcome<Page<DistrictSummary>>> OfDistricts(DistrictSummaryFilter filter, Paging paging, CancellationToken cancellation = default);
}
