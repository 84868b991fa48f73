using Care.Grains.Facilities;
using Care.Grains.Places;
using Care.Grains.Users;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;

namespace Care.Grains.Patients;

/// <summary>The forms in which a patient is shown (contract 04, §3.1).</summary>
internal sealed class PatientViews(FacilityViews facilities)
{
    /// <summary>The form of lists.</summary>
    public PatientListItem Item(Guid id, PatientState state, FacilityRow? facility, UserRow? assignedTo, Consultation? lastConsultation, PlaceMap map) =>
        PatientMapper.Item(
        state,
        id,
        facility is null ? null : facilities.Basic(facility, map),
        map.Ward(state.Ward),
        map.LocalBody(state.LocalBody),
        map.District(state.District),
        map.State(state.State),
        assignedTo?.Min,
        lastConsultation);

    /// <summary>The full form.</summary>
    public PatientDetail Detail(
        Guid id, PatientState state, PatientRelatedEntities related, Consultation? lastConsultation, IReadOnlyList<PatientContact> contacts) =>
            PatientMapper.Detail(
        state,
        id,
        related.Facility is null ? null : facilities.Full(related.Facility, related.Places),
        related.Places.Ward(state.Ward),
        related.Places.LocalBody(state.LocalBody),
        related.Places.District(state.District),
        related.Places.State(state.State),
        related.AssignedTo?.Min,
        lastConsultation,
        related.LastEdited?.Min,
        related.CreatedBy?.Min,
        contacts);

    /// <summary>The form of the search over all facilities.</summary>
    public static PatientFound Found(PatientRow row, FacilityRow? facility) =>
        PatientMapper.Found(row.State, row.Id, facility?.State.Pk, row.State.DeathDatetime is not null);

    /// <summary>The form of the history.</summary>
    public static PatientVersion Version(Guid id, PatientLogRow row) =>
        PatientMapper.Version(row.State, id, row.FacilityPk, row.ConsultationPk, row.Pk, row.ChangedOn, row.Operation, row.ChangedBy);
}
