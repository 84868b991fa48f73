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

    /// <summary>Who lies in the bed that the calling asset stands at, or belongs to (§4.7).</summary>
    /// <param name="presetName">Told beside: what stands at the bed whose preset's name contains this text; null for none.</param>
    [ReadOnly, Alias("PatientOfAsset")]
    Task<Outcome<Document<AssetPatient>>> PatientOfAsset(string? presetName);
}
