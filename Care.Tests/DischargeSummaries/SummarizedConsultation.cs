using Care.Grains.DischargeSummaries;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;

namespace Care.Tests.DischargeSummaries;

/// <summary>Consultations for printing, all invented.</summary>
internal static class SummarizedConsultation
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    /// <summary>A consultation of which everything is told.</summary>
    /// <param name="rows">How many medicines, samples and values there are.</param>
    public static DischargeSummary Of(int rows = 5) => new()
    {
        FacilityName = "ജില്ലാ ആശുപത്രി, Aluva",
        CreatedOn = Now,
        Suggestion = Suggestion.A,
        RouteToFacility = RouteToFacility.Outpatient,
        BedTypes = ["ICU", "Bed with oxygen support"],
        EncounterDate = Now.AddDays(-12),
        DischargeDate = Now.AddHours(-2),
        PatientNo = "IP/2026/1187",
        Weight = 61.5,
        Height = 158,
        Patient = new()
        {
            Name = "മാളവിക നമ്പ്യാർ",
            Gender = "Female",
            Born = new DateOnly(1986, 5, 3),
            BloodGroup = BloodGroup.BNegative,
            PhoneNumber = "+919744100001",
            RationCardCategory = "BPL",
            Address = "12 Market Road, Thottakkattukara\nAluva 683108",
            Allergies = "Penicillin; <shellfish> & nuts; پینسلین",
            MedicalHistory = [(Disease.HyperTension, "since 2019, on amlodipine"), (Disease.Diabetes, "")],
            DiseaseStatus = DiseaseStatus.Positive,
            DateOfResult = Now.AddDays(-11),
            IsVaccinated = true,
        },
        Diagnoses =
        [
            new("1A00 Cholera", ConditionVerificationStatus.Confirmed, IsPrincipal: true),
            new("5C70 Volume depletion", ConditionVerificationStatus.Provisional, IsPrincipal: false),
        ],
        Symptoms = ["Fever", "Vomiting", "cramps in the calves"],
        Medicines =
        [
            .. Enumerable.Range(1, rows).Select(number => new SummarizedMedicine
            {
                Medicine = $"Medicine {number}", BaseDosage = "3 mg", Route = "ORAL", Frequency = "BD", Days = number,
            }),
            new() { Medicine = "Noradrenaline", BaseDosage = "1 ml", TargetDosage = "4 ml", Route = "IV", Frequency = "STAT", Days = 1,
                Given = "given once, Nov. 14, 2026, 4 p.m." },
        ],
        Investigations = [new("CBC, Electrolytes", "every 6 hours", "potassium first"), new("Stool culture", "", "")],
        Procedures = [new("Venous cut-down", "Nov. 14, 2026, 3:30 p.m.", "left ankle, consent in the file, done under local anaesthesia by the duty surgeon")],
        LabReports = [.. Enumerable.Range(1, rows).Select(number => new SummarizedSample(Now.AddDays(-number % 12), "BA/ETA", $"ICMR {number}", "NEGATIVE"))],
        InvestigationHistory = [.. Enumerable.Range(1, rows).Select(number =>
            new SummarizedValue("Kidney Function test", $"Serum creatinine {number}", $"{number / 10.0:0.0}", "0.6 - 1.2 mg/dL", Now.AddHours(-number)))],
        DischargeReason = DischargeReason.Recovered,
        DischargeNotes = "Rest for a week. Return if temp ≥ 101 °F, SpO₂ ≤ 92 %, pain ↑ → at once ✓\nبخار ہو تو فوراً آئیں، دن میں 3 بار پانی ابال کر پیئیں "
            + "اور دوا وقت پر لیں، ایک ہفتہ آرام کریں، بھاری چیزیں نہ اٹھائیں۔\nதண்ணீர் அதிகம் குடிக்கவும். पानी उबालकर पिएँ। ಕುದಿಸಿದ ನೀರು ಕುಡಿಯಿರಿ. रुग्णाने "
                + "विश्रांती घ्यावी.",
        DischargeMedicines = [new() { Medicine = "Oral rehydration salts", BaseDosage = "1 l", Route = "ORAL" }],
        TreatingPhysician = "Dev Doctor",
        Files = [(Now.AddDays(-3), "X-ray chest.pdf"), (Now.AddDays(-1), "परिणाम.pdf")],
    };
}
