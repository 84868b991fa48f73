using Care.Grains.Consultations;
using Care.Grains.Diagnoses;
using Care.Grains.Files;
using Care.Grains.Investigations;
using Care.Grains.Patients;
using Care.Grains.Samples;
using Care.Grains.Symptoms;
using Care.Interfaces.Beds;
using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Interfaces.Prescriptions;
using Care.Interfaces.Samples;
using Care.Interfaces.Users;

namespace Care.Grains.DischargeSummaries;

/// <summary>The rows that a summary is made of, and what it tells of them (contract 05, §5.4).</summary>
internal sealed record SummarizedRows
{
    /// <summary>The order in which diagnoses are told; those that are ruled out or were never there are not.</summary>
    private static readonly ConditionVerificationStatus[] ShownStatuses =
        [ConditionVerificationStatus.Confirmed, ConditionVerificationStatus.Provisional, ConditionVerificationStatus.Unconfirmed,
            ConditionVerificationStatus.Differential];

    public required ConsultationState Consultation { get; init; }

    public required PatientState Patient { get; init; }

    /// <summary>The facility that cares for the patient now.</summary>
    public required string FacilityName { get; init; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ConsultationDiagnosisState> Diagnoses { get; init; } = [];

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<EncounterSymptomState> Symptoms { get; init; } = [];

    /// <summary>The consultation's own files, the newest first.</summary>
    public IReadOnlyList<FileState> Files { get; init; } = [];

    /// <summary>The prescriptions, by the way of dosing and then the oldest first.</summary>
    public IReadOnlyList<SummarizedPrescription> Prescriptions { get; init; } = [];

    /// <summary>The kinds of all beds of the consultation, each once.</summary>
    public IReadOnlyList<BedType> BedTypes { get; init; } = [];

    /// <summary>The results of investigations that say something, session by session, the oldest first.</summary>
    public IReadOnlyList<SummarizedResult> InvestigationResults { get; init; } = [];

    /// <summary>The consultation's test samples, the oldest first.</summary>
    public IReadOnlyList<PatientSampleState> Samples { get; init; } = [];

    /// <param name="now">When the summary is made.</param>
    /// <param name="labelOf">The label of an ICD-11 concept, or null where it is not known.</param>
    /// <param name="medicineOf">What a medicine is called, or null where it is not known.</param>
    /// <param name="investigationOf">The investigation of the catalogue, or null where it is not known.</param>
    /// <param name="physician">The name of the treating physician, or null.</param>
    public DischargeSummary Summary(
        DateTimeOffset now, Func<long, string?> labelOf, Func<Guid, string?> medicineOf, Func<Guid, InvestigationRow?> investigationOf, string? physician) =>
            new()
            {
                FacilityName = FacilityName,
                CreatedOn = now,
                Patient = Person(),
                Suggestion = Consultation.Suggestion,
                RouteToFacility = Consultation.RouteToFacility,
                EncounterDate = Consultation.EncounterDate,
                DischargeDate = Consultation.DischargeDate,
                PatientNo = Consultation.PatientNo,
                BedTypes = [.. BedTypes.Select(PrintedBedType.Of)],
                Weight = Consultation.Weight,
                Height = Consultation.Height,
                Diagnoses = [.. Diagnosed(labelOf)],
                Symptoms = [.. Symptoms.Where(HadAtFirst).Select(NameOf)],
                Medicines = Lines(PrescriptionType.Regular, medicineOf),
                DischargeMedicines = Lines(PrescriptionType.Discharge, medicineOf),
                Investigations = PlannedAction.ReadAll(Consultation.Investigation, "type"),
                Procedures = PlannedAction.ReadAll(Consultation.Procedure, "procedure"),
                LabReports = [.. Samples.Select(Report)],
                InvestigationHistory = [.. InvestigationResults.Select(result => result.Told(investigationOf(result.Investigation)))],
                DischargeReason = Consultation.NewDischargeReason,
                DischargeNotes = Consultation.DischargeNotes,
                TreatingPhysician = physician,
                Files = [.. Files.Select(file => (file.ModifiedDate, file.Name))],
            };

    private IReadOnlyList<SummarizedMedicine> Lines(PrescriptionType type, Func<Guid, string?> medicineOf) =>
        [.. Prescriptions.Where(row => row.State.PrescriptionType == type).Select(row => row.Line(medicineOf(row.State.Medicine) ?? "-"))];

    private SummarizedPatient Person() => new()
    {
        Name = Patient.Name,
        Gender = Choice<Gender>.Label(Patient.Gender),
        Born = Patient.DateOfBirth ?? (Patient.YearOfBirth is { } year ? new DateOnly(year, 1, 1) : null),
        DeathDatetime = Patient.DeathDatetime,
        BloodGroup = Patient.BloodGroup,
        PhoneNumber = Patient.PhoneNumber,
        RationCardCategory = Choice<RationCard>.Label(Patient.RationCardCategory),
        Address = Patient.Address,
        Allergies = Patient.Allergies,
        MedicalHistory = [.. Patient.MedicalHistory.Select(entry => (entry.Disease, entry.Details ?? ""))],
        DiseaseStatus = Patient.DiseaseStatus,
        DateOfResult = Patient.DateOfResult,
        IsVaccinated = Patient.IsVaccinated,
    };

    /// <summary>A concept that the catalogue no longer knows is told by its number, never by another's name.</summary>
    private IEnumerable<SummarizedDiagnosis> Diagnosed(Func<long, string?> labelOf) => ShownStatuses.SelectMany(status => Diagnoses
        .Where(diagnosis => diagnosis.VerificationStatus == status)
        .Select(diagnosis => new SummarizedDiagnosis(labelOf(diagnosis.Diagnosis) ?? $"ICD-11 {diagnosis.Diagnosis}", status, diagnosis.IsPrincipal)));

    private bool HadAtFirst(EncounterSymptomState symptom) =>
        symptom.OnsetDate < Consultation.EncounterDate && symptom.ClinicalImpressionStatus != ClinicalImpressionStatus.EnteredInError;

    private static SummarizedSample Report(PatientSampleState sample) => new(
        sample.CreatedDate, Choice<SampleType>.Label(sample.SampleType), sample.IcmrLabel, Choice<SampleResult>.Label(sample.Result));

    private static string NameOf(EncounterSymptomState symptom) =>
        symptom.Symptom == Symptom.Others ? symptom.OtherSymptom : Choice<Symptom>.Label(symptom.Symptom);
}

/// <summary>Kinds of bed as they are printed: in words, the first letter large, and ICU as it is (contract 05, §5.4).</summary>
internal static class PrintedBedType
{
    public static string Of(BedType type)
    {
        var words = Choice<BedType>.Label(type).ToLowerInvariant().Replace('_', ' ');
        return words.StartsWith("icu", StringComparison.Ordinal) ? "ICU" + words[3..] : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
