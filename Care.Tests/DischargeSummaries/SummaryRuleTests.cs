using Care.Grains.Consultations;
using Care.Grains.Diagnoses;
using Care.Grains.DischargeSummaries;
using Care.Grains.Investigations;
using Care.Grains.Patients;
using Care.Grains.Prescriptions;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.DischargeSummaries;
using Care.Interfaces.Investigations;
using Care.Interfaces.Prescriptions;

namespace Care.Tests.DischargeSummaries;

/// <summary>When summaries are made, and what they tell of the rows (contract 05, §5).</summary>
public sealed class SummaryRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_second_one_is_refused_while_the_first_is_made_and_told_how_far_that_is()
    {
        Assert.Equal(
            Error.OfDetail(ErrorKind.NotAcceptable, "Discharge Summary is already being generated, current progress 0%"),
                SummaryRule.CheckSecond(new(Guid.Empty, Now, 0)));
        Assert.Equal("Discharge Summary is already being generated, current progress 50%", SummaryRule.CheckSecond(new(Guid.Empty, Now, 50))?.Detail);
        Assert.Null(SummaryRule.CheckSecond(null));
    }

    [Fact]
    public void None_is_mailed_while_one_is_made_but_what_the_discharge_asked_for_is_not_in_the_way_until_it_is_begun()
    {
        Assert.NotNull(SummaryRule.CheckMail(new(Guid.Empty, Now, SummaryRun.Asked)));
        Assert.NotNull(SummaryRule.CheckMail(new(Guid.Empty, Now, SummaryRun.Begun)));
        Assert.Null(SummaryRule.CheckMail(new(Guid.Empty, Now, SummaryRun.AskedByDischarge)));
        Assert.Null(SummaryRule.CheckMail(null));
    }

    [Fact]
    public void One_that_nothing_was_heard_of_for_two_minutes_is_given_up()
    {
        var run = new SummaryRun(Guid.Empty, Now, SummaryRun.Setting);
        Assert.True(run.IsAwaited(Now.AddSeconds(119)));
        Assert.False(run.IsAwaited(Now.AddSeconds(120)));
    }

    [Fact]
    public void Diagnoses_are_told_in_the_order_of_their_certainty_and_the_newest_first()
    {
        ConditionVerificationStatus[] statuses =
        [
            ConditionVerificationStatus.Differential, ConditionVerificationStatus.Confirmed, ConditionVerificationStatus.Refuted,
                ConditionVerificationStatus.Unconfirmed,
            ConditionVerificationStatus.Provisional, ConditionVerificationStatus.EnteredInError, ConditionVerificationStatus.Confirmed,
        ];
        var rows = Rows() with
        {
            Diagnoses = [.. statuses.Select((status, index) =>
                new ConsultationDiagnosisState { Diagnosis = index, VerificationStatus = status, IsPrincipal = index == 6 })],
        };
        var diagnoses = rows.Summary(Now, concept => concept == 4 ? null : $"Concept {concept}", _ => null, _ => null, null).Diagnoses;
        Assert.Equal(["Concept 1", "Concept 6", "ICD-11 4", "Concept 3", "Concept 0"], diagnoses.Select(diagnosis => diagnosis.Label));
        Assert.Equal("Concept 6", diagnoses.Single(diagnosis => diagnosis.IsPrincipal).Label);
    }

    [Fact]
    public void Symptoms_are_those_that_the_patient_came_with()
    {
        var rows = Rows() with
        {
            Symptoms =
            [
                new() { Symptom = Symptom.Fever, OnsetDate = Now.AddDays(-2) },
                new() { Symptom = Symptom.Others, OtherSymptom = "cramps", OnsetDate = Now.AddDays(-2),
                    ClinicalImpressionStatus = ClinicalImpressionStatus.Completed },
                new() { Symptom = Symptom.Cough, OnsetDate = Now.AddDays(-2), ClinicalImpressionStatus = ClinicalImpressionStatus.EnteredInError },
                new() { Symptom = Symptom.Nausea, OnsetDate = Now },
            ],
        };
        Assert.Equal(["Fever", "cramps"], rows.Summary(Now, _ => null, _ => null, _ => null, null).Symptoms);
    }

    [Fact]
    public void A_prescription_is_a_line_by_its_way_of_dosing_with_how_often_it_was_given()
    {
        var (given, medicine) = (Now.AddHours(3.5), Guid.NewGuid());
        var regular = new PrescriptionState
        {
            Medicine = medicine,
            BaseDosage = Dosed("3 mg"),
            TargetDosage = Dosed("9 mg"),
            Route = RouteOfAdministration.Intravenous,
            Frequency = DosageFrequency.TwiceDaily,
            Days = 5,
        };
        var rows = Rows() with
        {
            Prescriptions =
            [
                new(regular, 0, null, null),
                new(regular with { DosageType = DosageType.Titrated, Days = null, Route = null, Discontinued = true }, 1, given, given),
                new(regular with { DosageType = DosageType.Prn, Frequency = null, Days = null }, 12, given, given.AddDays(2)),
                new(regular with { PrescriptionType = PrescriptionType.Discharge, Medicine = Guid.NewGuid() }, 0, null, null),
            ],
        };
        var summary = rows.Summary(Now, _ => null, id => id == medicine ? "DOLO - Paracetamol" : null, _ => null, null);
        Assert.Equal(
            ["DOLO - Paracetamol, 3 mg, IV, BD for 5 days.", "DOLO - Paracetamol, titration from 3 mg to 9 mg, BD", "DOLO - Paracetamol, 3 mg, IV"],
            summary.Medicines.Select(line => line.ToString()));
        Assert.Equal(
            [null, "given once, March 1, 2026, 3 p.m.", "given 12 times, March 1, 2026, 3 p.m. to March 3, 2026, 3 p.m."],
            summary.Medicines.Select(line => line.Given));
        Assert.Equal(["-, 3 mg, IV, BD for 5 days."], summary.DischargeMedicines.Select(line => line.ToString()));

        static Dosage Dosed(string text) => Dosage.TryParse(text, out var dosage, out var error) ? dosage : throw new InvalidOperationException(error);
    }

    [Fact]
    public void Results_are_told_by_the_first_group_with_what_is_normal_and_notes_where_there_is_no_number()
    {
        var (potassium, film, unknown) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        InvestigationGroupRow[] groups = [new(Guid.NewGuid(), 1, "Kidney Function test"), new(Guid.NewGuid(), 2, "Biochemistry test")];
        Dictionary<Guid, InvestigationRow> catalogue = new()
        {
            [potassium] = new(potassium, 1, "Potassium", InvestigationType.Number, null, "mmol/L", null, 3.5, 5.1, groups),
            [film] = new(film, 2, "Blood film", InvestigationType.Text, null, null, null, null, 9, [groups[1]]),
        };
        var rows = Rows() with
        {
            InvestigationResults =
                [new(potassium, 4.25, "haemolysed", Now), new(film, null, "normal", Now.AddDays(1)), new(unknown, 7, null, Now.AddDays(2))],
        };
        Assert.Equal(
            [
                new("Kidney Function test", "Potassium", "4.25", "3.5 - 5.1 mmol/L", Now),
                new("Biochemistry test", "Blood film", "normal", "-", Now.AddDays(1)),
                new("", "", "7", "-", Now.AddDays(2)),
            ],
            rows.Summary(Now, _ => null, _ => null, catalogue.GetValueOrDefault, null).InvestigationHistory);
    }

    private static SummarizedRows Rows() => new()
    {
        Consultation = new ConsultationState { EncounterDate = Now },
        Patient = new PatientState { YearOfBirth = 1990 },
        FacilityName = "Test Hospital"
    };
}
