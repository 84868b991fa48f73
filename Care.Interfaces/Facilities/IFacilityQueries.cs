using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Facilities;

/// <summary>Lists of facilities (contract 02, §3.1 and §3.7). A pool of workers; key 0.</summary>
[Alias("care.IFacilityQueries")]
public interface IFacilityQueries : IGrainWithIntegerKey
{
    /// <summary>The facilities in the caller's scope.</summary>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<FacilityFull>>> List(FacilityFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>The facilities in the caller's scope, in the short form.</summary>
    [ReadOnly, Alias("ListBasic")]
    Task<Outcome<Page<FacilityBasic>>> ListBasic(FacilityFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>The facilities that a user is linked to, for callers who see the user (contract 01, C5).</summary>
    /// <param name="user">The user.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("LinkedTo")]
    Task<Outcome<Page<FacilityBasic>>> LinkedTo(Guid user, Paging paging, CancellationToken cancellation = default);

    /// <summary>One facility in the caller's scope, if it matches the filter.</summary>
    [ReadOnly, Alias("Find")]
    Task<Outcome<Document<FacilityFull>>> Find(Guid facility, FacilityFilter filter, CancellationToken cancellation = default);

    /// <summary>All facilities in the caller's scope, as a file for spreadsheets.</summary>
    [ReadOnly, Alias("Export")]
    Task<Outcome<CsvFile>> Export(FacilityFilter filter, FacilityExport export, CancellationToken cancellation = default);

    /// <summary>
    /// Whether the caller may create a facility in a place (§2.4): what a body is refused for that is no good, where not for the body itself.
    /// </summary>
    [ReadOnly, Alias("MayRegister")]
    Task<Outcome<Done>> MayRegister(int? localBody, int? district, int? state);

    /// <summary>Whether the caller may write below a facility (§2.3); asked as <see cref="MayRegister"/> is.</summary>
    [ReadOnly, Alias("MayWriteBelow")]
    Task<Outcome<Done>> MayWriteBelow(Guid facility);

    /// <summary>All facilities, in the short form.</summary>
    [ReadOnly, Public("contract 02, §3.7: the public directory"), Alias("Directory")]
    Task<Outcome<Page<FacilityBasic>>> Directory(FacilityFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>One facility of the directory, if it matches the filter.</summary>
    [ReadOnly, Public("contract 02, §3.7: the public directory"), Alias("DirectoryEntry")]
    Task<Outcome<Document<FacilityBasic>>> DirectoryEntry(Guid facility, FacilityFilter filter, CancellationToken cancellation = default);
}
