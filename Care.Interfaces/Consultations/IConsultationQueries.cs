using Care.Interfaces.Calls;
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

    /// <summary>Who lies in the bed that the calling asset stands at (§4.7). Beds and assets are not kept here yet, so nobody does.</summary>
    /// <param name="presetName">Which of the asset's presets are told beside; null for none.</param>
    [ReadOnly, Alias("PatientOfAsset")]
    Task<Outcome<Document<AssetPatient>>> PatientOfAsset(string? presetName);
}
