using Care.Interfaces.Beds;

namespace Care.Interfaces.Consultations;

/// <summary>Who lies in the bed that an asset stands at (contract 05, §4.7).</summary>
/// <param name="ConsultationId">The consultation.</param>
/// <param name="PatientId">The patient.</param>
/// <param name="BedId">The bed.</param>
/// <param name="AssetBeds">What stands at the bed, of the location that the asset is in, under the preset that was asked for; empty where none was.</param>
public sealed record AssetPatient(Guid ConsultationId, Guid PatientId, Guid BedId, IReadOnlyList<AssetBed> AssetBeds);
