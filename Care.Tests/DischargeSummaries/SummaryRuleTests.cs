using Care.Grains.Consultations;
using Care.Grains.Diagnoses;
using Care.Grains.DischargeSummaries;
using Care.Grains.Patients;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.DischargeSummaries;

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
        var diagnoses = rows.Summary(Now, concept => concept == 4 ? null : $"Concept {concept}", null).Diagnoses;
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
        Assert.Equal(["Fever", "cramps"], rows.Summary(Now, _ => null, null).Symptoms);
    }

    private static SummarizedRows Rows() => new()
    {
        Consultation = new ConsultationState { EncounterDate = Now },
        Patient = new PatientState { YearOfBirth = 1990 },
        FacilityName = "Test Hospital"
    };
}
