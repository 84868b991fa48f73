using System.Text.Json;

namespace Care.Interfaces.Consultations;

/// <summary>Who lies in the bed that an asset stands at (contract 05, §4.7).</summary>
/// <param name="ConsultationId">The consultation.</param>
/// <param name="PatientId">The patient.</param>
/// <param name="BedId">The bed.</param>
/// <param name="AssetBeds">The asset's presets at that bed, where they were asked for.</param>
public sealed record AssetPatient(Guid ConsultationId, Guid PatientId, Guid BedId, IReadOnlyList<JsonElement> AssetBeds);
