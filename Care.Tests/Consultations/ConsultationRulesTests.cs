using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Tests.Consultations;

/// <summary>The rules of consultations, one by one (contract 05, §4.4 to §4.6).</summary>
public sealed class ConsultationRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly Guid Facility = Guid.NewGuid();

    public static TheoryData<NewDiagnosis[], string?> FirstDiagnoses => new()
    {
        { [], "Atleast one diagnosis is required" },
        { [Diagnosis(1), Diagnosis(1)], "Duplicate diagnoses are not allowed" },
        { [Diagnosis(1, principal: true), Diagnosis(2, principal: true)], "Only one diagnosis can be set as principal diagnosis" },
        {
            [Diagnosis(1, ConditionVerificationStatus.Confirmed), Diagnosis(2, ConditionVerificationStatus.Provisional, principal: true)],
            "Only confirmed diagnosis can be set as principal diagnosis if it is present"
        },
        { [Diagnosis(1, ConditionVerificationStatus.Differential), Diagnosis(2, ConditionVerificationStatus.Provisional, principal: true)], null },
        { [Diagnosis(1, ConditionVerificationStatus.Confirmed, principal: true), Diagnosis(2)], null },
    };

    public static TheoryData<NewSymptom[], string?> FirstSymptoms => new()
    {
        { [Sick(Symptom.Others)], "create_symptoms/other_symptom: Other symptom should not be empty when symptom type is OTHERS" },
        { [Sick(Symptom.Fever), Sick(Symptom.Fever, cured: true)], "create_symptoms: Duplicate symptoms are not allowed" },
        { [Sick(Symptom.Others, "Hiccups"), Sick(Symptom.Others, " hiccups ")], "create_symptoms: Duplicate symptoms are not allowed" },
        { [new(Symptom.Fever, "", Now.AddDays(1), null)], "create_symptoms/onset_date: Onset date cannot be in the future" },
        { [new(Symptom.Fever, "", Now.AddDays(-1), Now.AddDays(-2))], "create_symptoms/cure_date: Cure date should be after onset date" },
        { [Sick(Symptom.Fever, cured: true), Sick(Symptom.Fever)], null },
        { [], null },
    };

    [Theory, MemberData(nameof(FirstDiagnoses))]
    public void FirstDiagnosesRule_asks_for_one_diagnosis_and_at_most_one_principal(NewDiagnosis[] diagnoses, string? error) =>
        Assert.Equal(error, FirstDiagnosesRule.Check([.. diagnoses])?.Messages.Single());

    [Theory, MemberData(nameof(FirstSymptoms))]
    public void FirstSymptomsRule_lets_what_was_cured_come_back(NewSymptom[] symptoms, string? error) =>
        Assert.Equal(error, FirstSymptomsRule.Check([.. symptoms], Now) is { } found ? $"{found.Field}: {found.Messages.Single()}" : null);

    [Fact]
    public void EncounterDateRule_knows_the_earliest_day_and_no_future()
    {
        var earliest = ServerZone.StartOf(new DateOnly(2020, 1, 1));
        Assert.Equal("This field value must be greater than 2020-01-01", EncounterDateRule.Check(earliest.AddTicks(-10), earliest, Now)?.Messages.Single());
        Assert.True(EncounterDateRule.Check(Now.AddTicks(10), earliest, Now)?.Plain);
        Assert.Null(EncounterDateRule.Check(earliest, earliest, Now));
        Assert.Null(EncounterDateRule.Check(Now, earliest, Now));
    }

    [Fact]
    public void AdmissionNumberRule_asks_who_is_admitted_anew_for_a_number()
    {
        Assert.NotNull(AdmissionNumberRule.Check(new() { Suggestion = Suggestion.A }, null, isNew: true));
        Assert.NotNull(AdmissionNumberRule.Check(new() { Suggestion = Suggestion.A }, "IP 7", isNew: false));
        Assert.Null(AdmissionNumberRule.Check(new() { Suggestion = Suggestion.A }, null, isNew: false));
        Assert.Null(AdmissionNumberRule.Check(new() { Suggestion = Suggestion.A, PatientNo = "IP 7" }, "IP 8", isNew: false));
        Assert.Null(AdmissionNumberRule.Check(new(), "IP 7", isNew: false));
        Assert.Null(AdmissionNumberRule.Check(new() { Suggestion = Suggestion.HI }, null, isNew: true));
    }

    [Fact]
    public void TreatingPhysicianRule_wants_an_active_doctor_of_the_facility()
    {
        var doctor = new PermissionSet { UserType = UserType.Doctor, Facilities = [Facility], IsActive = true };
        Assert.NotNull(TreatingPhysicianRule.Check(null, Facility));
        Assert.NotNull(TreatingPhysicianRule.Check(doctor with { UserType = UserType.StateAdmin }, Facility));
        Assert.NotNull(TreatingPhysicianRule.Check(doctor with { IsActive = false }, Facility));
        Assert.NotNull(TreatingPhysicianRule.Check(doctor with { Facilities = [] }, Facility));
        Assert.NotNull(TreatingPhysicianRule.Check(doctor with { HomeFacility = Guid.NewGuid() }, Facility));
        Assert.NotNull(TreatingPhysicianRule.Check(doctor, null));
        Assert.Null(TreatingPhysicianRule.Check(doctor, Facility));
        Assert.Null(TreatingPhysicianRule.Check(doctor with { HomeFacility = Facility }, Facility));
        Assert.Equal([true, true, true, true, false, false], Enum.GetValues<Suggestion>()
            .Select(suggestion => TreatingPhysicianRule.Applies(new() { Suggestion = suggestion })));
        Assert.False(TreatingPhysicianRule.Applies(new()));
    }

    [Fact]
    public void ArrivalRule_asks_where_the_patient_came_from()
    {
        Assert.NotNull(ArrivalRule.Check(new()));
        Assert.Null(ArrivalRule.Check(Coming(RouteToFacility.Outpatient)));
        Assert.NotNull(ArrivalRule.Check(Coming(RouteToFacility.IntraFacilityTransfer)));
        Assert.NotNull(ArrivalRule.Check(Coming(RouteToFacility.InterFacilityTransfer)));
        Assert.NotNull(ArrivalRule.Check(Coming(RouteToFacility.InterFacilityTransfer) with { ReferredFromFacilityExternal = "" }));
        Assert.Null(ArrivalRule.Check(Coming(RouteToFacility.InterFacilityTransfer) with { ReferredFromFacilityExternal = "City Hospital" }));
        Assert.Equal(2, ArrivalRule.Check(Coming(
            RouteToFacility.InterFacilityTransfer) with
        { ReferredFromFacilityExternal = "City Hospital", ReferredFromFacility = Facility })?.Errors.Length);

        static ConsultationWrite Coming(RouteToFacility route) => new() { RouteToFacility = route };
    }

    [Fact]
    public void NewConsultationRule_lets_nobody_begin_beside_an_open_one_where_they_are_assigned_or_for_the_dead()
    {
        var ended = new PreviousConsultation(1, Suggestion.A, Now.AddDays(-30), 7);
        Assert.NotNull(NewConsultationRule.Check(ended with { DischargeDate = null }, 8, false));
        Assert.NotNull(NewConsultationRule.Check(ended, 7, false));
        Assert.Null(NewConsultationRule.Check(ended, 8, false));
        Assert.Null(NewConsultationRule.Check(null, 7, false));
        Assert.NotNull(NewConsultationRule.Check(null, 7, hasDied: true));
        Assert.NotNull(NewConsultationRule.Check(ended with { EndedByDeath = true }, 8, false));
        Assert.False(NewConsultationRule.IsReadmission(ended, Suggestion.A, Now));
        Assert.True(NewConsultationRule.IsReadmission(ended, Suggestion.A, Now.AddTicks(-10)));
        Assert.False(NewConsultationRule.IsReadmission(ended, Suggestion.DC, Now.AddTicks(-10)));
        Assert.False(NewConsultationRule.IsReadmission(ended with { Suggestion = Suggestion.OP }, Suggestion.A, Now.AddTicks(-10)));
        Assert.False(NewConsultationRule.IsReadmission(null, Suggestion.A, Now));
    }

    [Fact]
    public void DischargeRule_dates_the_end_between_the_encounter_and_now()
    {
        var discharge = new ConsultationDischarge(DischargeReason.Recovered, Now, default, default, default, null, null);
        Assert.Null(DischargeRule.Check(discharge, Now, Now));
        Assert.NotNull(DischargeRule.Check(discharge with { DischargeDate = Now.AddTicks(10) }, Now, Now));
        Assert.NotNull(DischargeRule.Check(discharge, Now.AddTicks(10), Now.AddTicks(20)));
        var death = discharge with { NewDischargeReason = DischargeReason.Expired, DischargeDate = Now.AddYears(300) };
        Assert.Equal("death_datetime", DischargeRule.Check(death, Now, Now)?.Errors.Single().Field);
        Assert.Equal("death_confirmed_doctor", DischargeRule.Check(death with { DeathDatetime = Now }, Now, Now)?.Errors.Single().Field);
        Assert.Null(DischargeRule.Check(death with { DeathDatetime = Now, DeathConfirmedDoctor = "Dr X" }, Now, Now));
    }

    private static NewDiagnosis Diagnosis(long concept, ConditionVerificationStatus status = ConditionVerificationStatus.Confirmed, bool principal = false) =>
        new(concept, status, principal);

    private static NewSymptom Sick(Symptom symptom, string other = "", bool cured = false) =>
        new(symptom, other, Now.AddDays(-2), cured ? Now.AddDays(-1) : null);
}
