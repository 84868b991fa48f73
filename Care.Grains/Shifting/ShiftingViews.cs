using System.Text.Json;
using Care.Grains.Consultations;
using Care.Grains.Facilities;
using Care.Grains.Patients;
using Care.Grains.Places;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;
using Care.Interfaces.Facilities;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;

namespace Care.Grains.Shifting;

/// <summary>The forms in which shifting requests are shown (contract 06, §7.4 and §7.7).</summary>
internal sealed class ShiftingViews(
    PlaceDirectory places, FacilityDirectory facilities, UserDirectory users, FacilityViews facilityViews, PatientViews patientViews, PatientDocuments patients,
        ConsultationViews consultations)
{
    /// <summary>The form that creating and changing answer.</summary>
    public async ValueTask<Document<ShiftingRequest>> Request(Guid id, ShiftingState state, ShiftingRelatedEntities related, Optional<Category> category)
    {
        var map = await places.Current();
        return Document<ShiftingRequest>.Of(ShiftingMapper.Request(
            state,
            id,
            id,
            category.Sent ? Choice<Category>.Label(category.Value) : null,
            await PatientItem(related.Patient, map),
            Basic(related.Origin, map),
            Basic(related.Approving, map),
            Basic(related.Assigned, map),
            (await users.Find(state.AssignedTo))?.Min,
            (await users.Find(state.CreatedBy))?.Min,
            (await users.Find(state.LastEditedBy))?.Min), state.ModifiedDate);
    }

    /// <summary>The form that reading answers, with as much of the patient as the reader may see.</summary>
    public async ValueTask<Document<ShiftingDetail>> Detail(Guid id, ShiftingState state, ShiftingRelatedEntities related, PermissionSet reader)
    {
        var map = await places.Current();
        return Document<ShiftingDetail>.Of(ShiftingMapper.Detail(
            state,
            id,
            id,
            await Patient(related.Patient, reader),
            await PatientItem(related.Patient, map),
            Basic(related.Origin, map),
            Basic(related.Approving, map),
            Basic(related.Assigned, map),
            (await users.Find(state.AssignedTo))?.Min,
            (await users.Find(state.CreatedBy))?.Min,
            (await users.Find(state.LastEditedBy))?.Min), state.ModifiedDate);
    }

    /// <summary>The form of lists, with what is named of others out of this silo's memory.</summary>
    public async ValueTask<IReadOnlyList<ShiftingListItem>> Items(IReadOnlyList<ShiftingRow> rows, DateOnly today, CancellationToken cancellation)
    {
        var map = await places.Current(cancellation);
        var named = await facilities.FindAll(
            rows.SelectMany(row => (Guid?[])[
                row.State.OriginFacility, row.State.ShiftingApprovingFacility, row.State.AssignedFacility, row.Patient.State.Facility]), cancellation);
        return [.. rows.Select(row => ShiftingMapper.Item(
            row.State,
            row.Id,
            row.Id,
            OnBoard(row.Patient, Named(row.Patient.State.Facility), map, today),
            Named(row.State.OriginFacility),
            Named(row.State.ShiftingApprovingFacility),
            Named(row.State.AssignedFacility)))];

        FacilityIntMin? Named(Guid? facility) => facility is { } id ? FacilityViews.IntMin(named.GetValueOrDefault(id)) : null;
    }

    private static ShiftedPatient OnBoard(PatientRow patient, FacilityIntMin? facility, PlaceMap map, DateOnly today) =>
        ShiftingMapper.Patient(patient.State, patient.Id, patient.State.AgeText(today), facility, map.State(patient.State.State));

    private FacilityBasic? Basic(FacilityRow? facility, PlaceMap map) => facility is null ? null : facilityViews.Basic(facility, map);

    private async ValueTask<JsonElement?> Patient(PatientRow? patient, PermissionSet reader)
    {
        if (patient is null)
        {
            return null;
        }

        var written = await patients.Write(patient.Id, patient.State, await patients.RelatedTo(patient.State), reader);
        return JsonElement.Parse(written.Document.Utf8);
    }

    private async ValueTask<PatientListItem?> PatientItem(PatientRow? patient, PlaceMap map)
    {
        if (patient is null)
        {
            return null;
        }

        var lastConsultations = await consultations.ById([patient.LastConsultation]);
        return patientViews.Item(
            patient.Id,
            patient.State,
            await facilities.Find(patient.State.Facility),
            await users.Find(patient.State.AssignedTo),
            patient.LastConsultation is { } last ? lastConsultations[last.Id] : null,
            map);
    }
}
