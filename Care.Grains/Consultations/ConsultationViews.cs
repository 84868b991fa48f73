using System.Text.Json;
using Care.Grains.Diagnoses;
using Care.Grains.Facilities;
using Care.Grains.Places;
using Care.Grains.Rounds;
using Care.Grains.Storage;
using Care.Grains.Symptoms;
using Care.Grains.Users;
using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;

namespace Care.Grains.Consultations;

/// <summary>The form in which consultations are shown (contract 05, §4.2), with what is named of others out of this silo's memory.</summary>
public sealed class ConsultationViews(
    PlaceDirectory places,
    FacilityDirectory facilities,
    UserDirectory users,
    FacilityViews facilityViews,
    DiagnosisViews diagnosisViews,
    SymptomViews symptomViews,
    DailyRoundViews roundViews)
{
    private static readonly JsonElement EmptyList = JsonSerializer.Deserialize<JsonElement>("[]");
    private static readonly JsonElement EmptyObject = JsonSerializer.Deserialize<JsonElement>("{}");

    /// <summary>The consultations of a page.</summary>
    public async ValueTask<IReadOnlyList<Consultation>> Of(IReadOnlyList<ConsultationRow> rows, CancellationToken cancellation = default)
    {
        var people = await users.FindAll(rows.SelectMany(People), cancellation);
        var homes = rows.Select(row => row.State.AssignedTo is { } user ? people.GetValueOrDefault(user)?.HomeFacility : null);
        var related = await facilities.FindAll(rows.SelectMany(row => Facilities(row.State)).Concat(homes), cancellation);
        var map = await places.Current(cancellation);
        var diagnoses = (await diagnosisViews.Of([.. rows.SelectMany(row => row.Entries.Diagnoses)], cancellation)).ToDictionary(diagnosis => diagnosis.Id);
        var symptoms = (await symptomViews.Of([.. rows.SelectMany(row => row.Entries.Symptoms)], cancellation)).ToDictionary(symptom => symptom.Id);
        var rounds = (await roundViews.Of([.. rows.Select(row => row.Entries.LastDailyRound).OfType<Stored<DailyRoundState>>()], cancellation)).ToDictionary(round => round.Id);
        return [.. rows.Select(row => View(row, new(map, related, people)) with
        {
            Diagnoses = [.. row.Entries.Diagnoses.Select(diagnosis => diagnoses[diagnosis.Id])],
            Symptoms = [.. row.Entries.Symptoms.Select(symptom => symptoms[symptom.Id])],
            LastDailyRound = row.Entries.LastDailyRound is { } last ? rounds[last.Id] : null,
        })];
    }

    /// <summary>The consultations that are shown inside others, by id.</summary>
    public async ValueTask<IReadOnlyDictionary<Guid, Consultation>> ById(IEnumerable<ConsultationRow?> rows, CancellationToken cancellation = default) =>
        (await Of([.. rows.OfType<ConsultationRow>()], cancellation)).ToDictionary(consultation => consultation.Id);

    /// <summary>The users whom the form names.</summary>
    internal static IEnumerable<int?> People(ConsultationRow row) =>
        [row.State.AssignedTo, row.State.TreatingPhysician, row.State.CreatedBy, row.State.LastEditedBy, .. row.Entries.People];

    /// <summary>The facilities that the form names, but for the home of who is assigned.</summary>
    internal static IEnumerable<Guid?> Facilities(ConsultationState state) => [state.Facility, state.ReferredTo, state.ReferredFromFacility];

    private Consultation View(ConsultationRow row, RelatedEntities related) => WithPeople(WithPlaces(Plain(row), row.State, related), row.State, related);

    private Consultation WithPlaces(Consultation view, ConsultationState state, RelatedEntities related) => view with
    {
        FacilityName = related.Facility(state.Facility)?.State.Name,
        ReferredToObject = related.Facility(state.ReferredTo) is { } to ? facilityViews.Basic(to, related.Places) : null,
        ReferredFromFacilityObject = related.Facility(state.ReferredFromFacility) is { } from ? facilityViews.Basic(from, related.Places) : null,
    };

    private static Consultation WithPeople(Consultation view, ConsultationState state, RelatedEntities related) => view with
    {
        AssignedToObject = related.User(state.AssignedTo) is { } assigned ? UserViews.Assigned(assigned, related.Facility(assigned.HomeFacility)) : null,
        TreatingPhysicianObject = related.User(state.TreatingPhysician)?.Min,
        CreatedBy = related.User(state.CreatedBy)?.Min,
        LastEditedBy = related.User(state.LastEditedBy)?.Min,
    };

    /// <summary>What is the consultation's own, one to one.</summary>
    private static Consultation Plain(ConsultationRow row) => Clinical(row.State, new()
    {
        Id = row.Id,
        CreatedDate = row.State.CreatedDate,
        ModifiedDate = row.State.ModifiedDate,
        Patient = row.State.Patient,
        Facility = row.State.Facility,
        PatientNo = row.State.PatientNo,
        Category = Choice<Category>.Label(row.State.Category),
        DeprecatedCovidCategory = Choice<CovidCategory>.Label(row.State.DeprecatedCovidCategory),
        Suggestion = row.State.Suggestion.ToString(),
        SuggestionText = Choice<Suggestion>.Label(row.State.Suggestion),
        RouteToFacility = row.State.RouteToFacility,
        ReviewInterval = row.State.ReviewInterval,
        ReferredTo = row.State.ReferredTo,
        ReferredToExternal = row.State.ReferredToExternal,
        ReferredFromFacility = row.State.ReferredFromFacility,
        ReferredFromFacilityExternal = row.State.ReferredFromFacilityExternal,
        ReferredByExternal = row.State.ReferredByExternal,
        TransferredFromLocation = row.State.TransferredFromLocation,
        PreviousConsultation = row.State.PreviousConsultationPk,
        IsReadmission = row.State.IsReadmission,
        Admitted = row.State.Admitted,
        BedNumber = row.State.BedNumber,
        EncounterDate = row.State.EncounterDate,
        IcuAdmissionDate = row.State.IcuAdmissionDate,
        DischargeDate = row.State.DischargeDate,
        DischargeReason = row.State.DischargeReason?.ToString(),
        NewDischargeReason = row.State.NewDischargeReason,
        DischargeNotes = row.State.DischargeNotes ?? "",
    });

    private static Consultation Clinical(ConsultationState state, Consultation view) => view with
    {
        ExaminationDetails = state.ExaminationDetails,
        HistoryOfPresentIllness = state.HistoryOfPresentIllness,
        TreatmentPlan = state.TreatmentPlan,
        ConsultationNotes = state.ConsultationNotes,
        CourseInFacility = state.CourseInFacility,
        Operation = state.Operation,
        SpecialInstruction = state.SpecialInstruction,
        Investigation = state.Investigation ?? EmptyList,
        Procedure = state.Procedure ?? EmptyObject,
        IntubationHistory = state.IntubationHistory ?? EmptyList,
        DeathDatetime = state.DeathDatetime,
        DeathConfirmedDoctor = state.DeathConfirmedDoctor,
        IsKasp = state.IsKasp,
        KaspEnabledDate = state.KaspEnabledDate,
        IsTelemedicine = state.IsTelemedicine,
        LastUpdatedByTelemedicine = state.LastUpdatedByTelemedicine,
        AssignedTo = state.AssignedTo,
        TreatingPhysician = state.TreatingPhysician,
        MedicoLegalCase = state.MedicoLegalCase,
        Height = state.Height,
        Weight = state.Weight,
        HasConsents = state.HasConsents,
    };

    private sealed record RelatedEntities(PlaceMap Places, IReadOnlyDictionary<Guid, FacilityRow> Facilities, IReadOnlyDictionary<int, UserRow> Users)
    {
        public FacilityRow? Facility(Guid? id) => id is { } key ? Facilities.GetValueOrDefault(key) : null;

        public UserRow? User(int? pk) => pk is { } key ? Users.GetValueOrDefault(key) : null;
    }
}
