using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

namespace Care.Interfaces.Consultations;

/// <summary>Consultations as lists (contract 05, §4.1), limited to the caller's scope.</summary>
[Alias("care.IConsultationQueries")]
public interface IConsultationQueries : IGrainWithIntegerKey
{
    /// <summary>Consultations, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<Consultation>>> List(ConsultationFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>Who lies in the bed that the calling asset stands at, or belongs to (§4.7).</summary>
    /// <param name="presetName">Told beside: what stands at the bed whose preset's name contains this text; null for none.</param>
    [ReadOnly, Alias("PatientOfAsset")]
    Task<Outcome<Document<AssetPatient>>> PatientOfAsset(string? presetName);
}

/// <summary>Which consultations are listed (contract 05, §4.1). What is null does not filter.</summary>
/// <param name="Patient">The patient.</param>
/// <param name="Facility">The key of the consultation's facility.</param>
[GenerateSerializer, Immutable, Alias("care.ConsultationFilter")]
public sealed record ConsultationFilter([property: Id(0), ComparedId] Guid? Patient, [property: Id(1)] int? Facility);

/// <summary>Who lies in the bed that an asset stands at (contract 05, §4.7).</summary>
/// <param name="ConsultationId">The consultation.</param>
/// <param name="PatientId">The patient.</param>
/// <param name="BedId">The bed.</param>
/// <param name="AssetBeds">What stands at the bed, of the location that the asset is in, under the preset that was asked for; empty where none was.</param>
public sealed record AssetPatient(Guid ConsultationId, Guid PatientId, Guid BedId, IReadOnlyList<AssetBed> AssetBeds);
