using Care.Grains.Beds;
using Care.Grains.Diagnoses;
using Care.Grains.Facilities;
using Care.Grains.Locations;
using Care.Grains.Medicines;
using Care.Grains.Places;
using Care.Grains.Prescriptions;
using Care.Grains.Rounds;
using Care.Grains.Storage;
using Care.Grains.Symptoms;
using Care.Grains.Users;
using Care.Interfaces.Beds;
using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;
using Care.Interfaces.Diagnoses;
using Care.Interfaces.Locations;
using Care.Interfaces.Prescriptions;
using Care.Interfaces.Rounds;
using Care.Interfaces.Symptoms;

namespace Care.Grains.Consultations;

/// <summary>The form in which consultations are shown (contract 05, §4.2), with what is named of others out of this silo's memory.</summary>
internal sealed class ConsultationViews(
    PlaceDirectory places,
    FacilityDirectory facilities,
    UserDirectory users,
    FacilityViews facilityViews,
    DiagnosisViews diagnosisViews,
    SymptomViews symptomViews,
    DailyRoundViews roundViews,
    LocationViews locationViews,
    BedViews bedViews,
    MedicineDirectory medicines)
{
    /// <summary>The consultations of a page.</summary>
    public async ValueTask<IReadOnlyList<Consultation>> Of(IReadOnlyList<ConsultationRow> rows, CancellationToken cancellation = default)
    {
        var people = await users.FindAll(rows.SelectMany(People), cancellation);
        var homes = rows.Select(row => row.State.AssignedTo is { } user ? people.GetValueOrDefault(user)?.HomeFacility : null);
        var related = await facilities.FindAll(rows.SelectMany(row => Facilities(row.State)).Concat(homes), cancellation);
        var map = await places.Current(cancellation);
        var diagnoses = (await diagnosisViews.Of([.. rows.SelectMany(row => row.Entries.Diagnoses)], cancellation)).ToDictionary(diagnosis => diagnosis.Id);
        var symptoms = (await symptomViews.Of([.. rows.SelectMany(row => row.Entries.Symptoms)], cancellation)).ToDictionary(symptom => symptom.Id);
        var lastRounds = rows.Select(row => row.Entries.LastDailyRound).OfType<Stored<DailyRoundState>>();
        var rounds = (await roundViews.Of([.. lastRounds], cancellation)).ToDictionary(round => round.Id);
        var beds = (await bedViews.Of([.. rows.Select(row => row.Entries.CurrentBed).OfType<StayRow>()], cancellation)).ToDictionary(stay => stay.Id);
        var locations = await locationViews.ById(rows.Select(row => row.State.TransferredFromLocation), cancellation);
        var others = new RelatedEntities(map, related, people, locations);
        var catalogue = await medicines.Current(cancellation);
        return [.. rows.Select(row => View(
            row,
            others,
            [.. row.Entries.Diagnoses.Select(diagnosis => diagnoses[diagnosis.Id])],
            [.. row.Entries.Symptoms.Select(symptom => symptoms[symptom.Id])],
            row.Entries.LastDailyRound is { } last ? rounds[last.Id] : null,
            row.Entries.CurrentBed is { } stay ? beds[stay.Id] : null,
            [.. row.Entries.ForHome.Select(prescription => PrescriptionViews.Raw(prescription, row.State.Pk, catalogue))]))];
    }

    /// <summary>The consultations that are shown inside others, by id.</summary>
    public async ValueTask<IReadOnlyDictionary<Guid, Consultation>> ById(IEnumerable<ConsultationRow?> rows, CancellationToken cancellation = default) =>
        (await Of([.. rows.OfType<ConsultationRow>()], cancellation)).ToDictionary(consultation => consultation.Id);

    /// <summary>The users whom the form names.</summary>
    internal static IEnumerable<int?> People(ConsultationRow row) =>
        [row.State.AssignedTo, row.State.TreatingPhysician, row.State.CreatedBy, row.State.LastEditedBy, .. row.Entries.People];

    /// <summary>The locations that the form names.</summary>
    internal static IEnumerable<Guid> Locations(ConsultationRow row) =>
    [
        .. row.State.TransferredFromLocation is { } from ? [from] : Array.Empty<Guid>(),
        .. row.Entries.CurrentBed is { } stay ? (Guid[])[stay.Bed.State.Location, .. stay.Assets.Select(asset => asset.State.CurrentLocation)] : [],
    ];

    /// <summary>The facilities that the form names, but for the home of who is assigned.</summary>
    internal static IEnumerable<Guid?> Facilities(ConsultationState state) => [state.Facility, state.ReferredTo, state.ReferredFromFacility];

    private Consultation View(
        ConsultationRow row,
        RelatedEntities related,
        IReadOnlyList<ConsultationDiagnosis> diagnoses,
        IReadOnlyList<EncounterSymptom> symptoms,
        DailyRound? lastDailyRound,
        ConsultationBed? currentBed,
        IReadOnlyList<RawPrescription> forHome) => ConsultationMapper.View(
            row.State,
            row.Id,
            related.Facility(row.State.Facility)?.State.Name,
            related.Facility(row.State.ReferredTo) is { } to ? facilityViews.Basic(to, related.Places) : null,
            related.Facility(row.State.ReferredFromFacility) is { } from ? facilityViews.Basic(from, related.Places) : null,
            related.User(row.State.AssignedTo) is { } assigned ? UserViews.Assigned(assigned, related.Facility(assigned.HomeFacility)) : null,
            related.User(row.State.TreatingPhysician)?.Min,
            related.User(row.State.CreatedBy)?.Min,
            related.User(row.State.LastEditedBy)?.Min,
            diagnoses,
            symptoms,
            lastDailyRound,
            currentBed,
            [.. forHome.Where(prescription => !IsAsNeeded(prescription))],
            [.. forHome.Where(IsAsNeeded)],
            related.Location(row.State.TransferredFromLocation));

    private static bool IsAsNeeded(RawPrescription prescription) => prescription.DosageType == Choice<DosageType>.Label(DosageType.Prn);

    private sealed record RelatedEntities(
        PlaceMap Places, IReadOnlyDictionary<Guid, FacilityRow> Facilities, IReadOnlyDictionary<int, UserRow> Users,
            IReadOnlyDictionary<Guid, Located> Locations)
    {
        public FacilityRow? Facility(Guid? id) => id is { } key ? Facilities.GetValueOrDefault(key) : null;

        public AssetLocation? Location(Guid? id) => id is { } key ? Locations.GetValueOrDefault(key)?.View : null;

        public UserRow? User(int? pk) => pk is { } key ? Users.GetValueOrDefault(key) : null;
    }
}
