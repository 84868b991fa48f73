using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

namespace Care.Interfaces.Patients;

/// <summary>Lists of patients (contract 04, §4.3 to §4.7, §6 and §7). A pool of workers; key 0.</summary>
[Alias("care.IPatientQueries")]
public interface IPatientQueries : IGrainWithIntegerKey
{
    /// <summary>The patients in the caller's scope.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order; empty for the default one: those without a consultation first, then the last changed.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<PatientListItem>>> List(
        PatientFilter filter, ImmutableArray<PatientOrdering> order, Paging paging, CancellationToken cancellation = default);

    /// <summary>The records that give the number of the patient who asks (§10.3), of any facility, the oldest first.</summary>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, ForPatients, Alias("ListOwn")]
    Task<Outcome<Page<PatientListItem>>> ListOwn(Paging paging, CancellationToken cancellation = default);

    /// <summary>The same patients as a file for spreadsheets (§4.5).</summary>
    /// <param name="filter">Which.</param>
    /// <param name="discharged">True for those whose last consultation ended; false for those who are still there, or never stayed.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Export")]
    Task<Outcome<CsvFile>> Export(PatientFilter filter, bool discharged, CancellationToken cancellation = default);

    /// <summary>Patients of all facilities by phone number or name (§6), for every verified user: that is how a patient is not registered twice.</summary>
    /// <param name="search">Whom to look for.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Search")]
    Task<Outcome<Page<PatientFound>>> Search(PatientSearch search, PageNumber page, CancellationToken cancellation = default);

    /// <summary>The versions of one patient's record, newest first (§4.7), for callers who may read it.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("History")]
    Task<Outcome<Page<PatientVersion>>> History(Guid patient, Paging paging, CancellationToken cancellation = default);
}

/// <summary>What a list of patients may be ordered by (contract 04, §4.3).</summary>
public enum PatientOrder
{
    /// <summary>The facility's name.</summary>
    [JsonStringEnumMemberName("facility__name")]
    FacilityName,

    /// <summary>The integer key.</summary>
    Id,

    /// <summary>The name.</summary>
    Name,

    /// <summary>When registered.</summary>
    CreatedDate,

    /// <summary>When last changed.</summary>
    ModifiedDate,

    /// <summary>When to review.</summary>
    ReviewTime,

    /// <summary>The name of the bed of the last consultation.</summary>
    [JsonStringEnumMemberName("last_consultation__current_bed__bed__name")]
    BedName,

    /// <summary>When declared positive.</summary>
    DateDeclaredPositive,

    /// <summary>How severe the category of the last consultation is.</summary>
    CategorySeverity,
}

/// <summary>One term of an order.</summary>
/// <param name="By">What is ordered by.</param>
/// <param name="Descending">True where the greatest comes first; missing values then come before all.</param>
[GenerateSerializer, Immutable, Alias("care.PatientOrdering")]
public readonly record struct PatientOrdering([property: Id(0)] PatientOrder By, [property: Id(1)] bool Descending) : IOrdering<PatientOrdering, PatientOrder>
{
    /// <inheritdoc/>
    public static PatientOrdering Of(PatientOrder by, bool descending) => new(by, descending);
}

/// <summary>Whom to look for over all facilities (contract 04, §6); both must fit where both are given.</summary>
/// <param name="PhoneNumber">Exactly this phone number, or null.</param>
/// <param name="Name">A name like this one, or null; not used below the rank of a district's laboratory administrator.</param>
[GenerateSerializer, Immutable, Alias("care.PatientSearch")]
public sealed record PatientSearch([property: Id(0)] string? PhoneNumber, [property: Id(1)] string? Name);

/// <summary>A patient as the search over all facilities shows them (contract 04, §6): enough to know them again, and no more.</summary>
public sealed record PatientFound
{
    /// <summary>The patient.</summary>
    public required Guid PatientId { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The gender's label.</summary>
    public required string Gender { get; init; }

    /// <summary>Phone number.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>Key of the state that the patient lives in, or null.</summary>
    public int? StateId { get; init; }

    /// <summary>The facility's integer key, or null.</summary>
    public int? Facility { get; init; }

    /// <summary>Whether another facility may take the patient over.</summary>
    public bool AllowTransfer { get; init; }

    /// <summary>Whether the patient is being cared for.</summary>
    public bool IsActive { get; init; }

    /// <summary>Whether the patient died.</summary>
    public bool IsExpired { get; init; }
}
