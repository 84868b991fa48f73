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

/// <summary>What a summary is about (contract 07, 10). Stored by name.</summary>
public enum SummaryType
{
    /// <summary>A facility with its live patients, its beds and its stock (contract 07, 1.3).</summary>
    FacilityCapacity = 0,

    /// <summary>The patients who are in a facility, or who live in the local bodies of a district (contract 07, 1.4 and 1.5).</summary>
    PatientSummary = 1,

    /// <summary>The samples of a facility (contract 07, 1.2).</summary>
    TestSummary = 2,

    /// <summary>The patient statistics that a facility entered (contract 07, 1.1).</summary>
    TriageSummary = 3,
}
