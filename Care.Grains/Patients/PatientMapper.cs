using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;
using Care.Interfaces.Facilities;
using Care.Interfaces.Patients;
using Care.Interfaces.Places;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Patients;

/// <summary>What each form of a patient takes from the state, one to one, and what it is given beside it (contract 04, §3.1).</summary>
[Mapper]
internal static partial class PatientMapper
{
    public static partial PatientListItem Item(
        PatientState state,
        Guid id,
        FacilityBasic? facilityObject,
        Ward? wardObject,
        LocalBody? localBodyObject,
        District? districtObject,
        State? stateObject,
        UserMin? assignedToObject,
        Consultation? lastConsultation);

    public static partial PatientDetail Detail(
        PatientState state,
        Guid id,
        FacilityFull? facilityObject,
        Ward? wardObject,
        LocalBody? localBodyObject,
        District? districtObject,
        State? stateObject,
        UserMin? assignedToObject,
        Consultation? lastConsultation,
        UserMin? lastEdited,
        UserMin? createdBy,
        IReadOnlyList<PatientContact> contactedPatients);

    [MapProperty(nameof(PatientState.Pk), nameof(PatientVersion.Id))]
    [MapProperty(nameof(PatientState.BloodGroup), nameof(PatientVersion.BloodGroup), Use = nameof(AsSent))]
    [MapValue(nameof(PatientVersion.HistoryChangeReason), null)]
    public static partial PatientVersion Version(
        PatientState state,
        Guid externalId,
        int? facility,
        int? lastConsultation,
        long historyId,
        DateTimeOffset historyDate,
        string historyType,
        int? historyUser);

    [MapProperty(nameof(PatientState.State), nameof(PatientFound.StateId))]
    public static partial PatientFound Found(PatientState state, Guid patientId, int? facility, bool isExpired);

    [MapValue(nameof(PatientContact.Deleted), false)]
    public static partial PatientContact Contact(PatientContactState contact, PatientListItem? patientInContactObject);

    public static partial PatientContactState Stored(PatientContactWrite sent, int id);

    [UserMapping(Default = true)]
    private static string? Label(BloodGroup? group) => Choice<BloodGroup>.Label(group);

    /// <summary>Versions show what a client would have to send.</summary>
    [UserMapping(Default = false)]
    private static string? AsSent(BloodGroup? group) => group is BloodGroup.Unknown ? "UNK" : Label(group);

    private static string? Label(RationCard? card) => Choice<RationCard>.Label(card);

    private static string? Label(Vaccine? vaccine) => Choice<Vaccine>.Label(vaccine);

    private static string Label(DiseaseStatus status) => Choice<DiseaseStatus>.Label(status);

    private static string Label(PatientSource source) => Choice<PatientSource>.Label(source);

    private static string Label(TestType type) => Choice<TestType>.Label(type);

    private static string Label(Gender gender) => Choice<Gender>.Label(gender);

    private static string Label(Disease disease) => Choice<Disease>.Label(disease);

    private static string Label(ContactRelation relation) => Choice<ContactRelation>.Label(relation);

    private static string Label(ModeOfContact mode) => Choice<ModeOfContact>.Label(mode);

    private static string? Label(Occupation? occupation) => Choice<Occupation>.Label(occupation);

    private static string? Label(SocioeconomicStatus? status) => Choice<SocioeconomicStatus>.Label(status);

    private static string? Label(DomesticHealthcareSupport? support) => Choice<DomesticHealthcareSupport>.Label(support);
}
