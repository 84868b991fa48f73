using Care.Grains.Beds;
using Care.Grains.Diagnoses;
using Care.Grains.Prescriptions;
using Care.Grains.Rounds;
using Care.Grains.Storage;
using Care.Grains.Symptoms;

namespace Care.Grains.Consultations;

/// <summary>What a consultation shows of the entities that hang on it (contract 05, §4.2).</summary>
/// <param name="Diagnoses">All its diagnoses.</param>
/// <param name="Symptoms">All its symptoms.</param>
/// <param name="LastDailyRound">The last round that somebody filed, or null.</param>
/// <param name="CurrentBed">The stay that is shown as its bed, or null.</param>
/// <param name="ForHome">Its prescriptions for after the discharge.</param>
internal sealed record ConsultationEntries(
    IReadOnlyList<Stored<ConsultationDiagnosisState>> Diagnoses, IReadOnlyList<Stored<EncounterSymptomState>> Symptoms, Stored<DailyRoundState>? LastDailyRound,
        StayRow? CurrentBed, IReadOnlyList<Stored<PrescriptionState>> ForHome)
{
    /// <summary>Who is named in them.</summary>
    public IEnumerable<int?> People =>
    [
        .. Diagnoses.Select(diagnosis => diagnosis.State.CreatedBy),
        .. Symptoms.SelectMany(symptom => (int?[])[symptom.State.CreatedBy, symptom.State.UpdatedBy]),
        LastDailyRound?.State.CreatedBy,
        LastDailyRound?.State.LastEditedBy,
        .. CurrentBed?.Assets.SelectMany(asset => asset.LastService?.State.Edits.Select(edit => edit.EditedBy) ?? []) ?? [],
    ];

    public static ConsultationEntries None { get; } = new([], [], null, null, []);
}
