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
public sealed class ShiftingViews(
    PlaceDirectory places, FacilityDirectory facilities, UserDirectory users, FacilityViews facilityViews, PatientViews patientViews, PatientDocuments patients, ConsultationViews consultations)
{
    /// <summary>The form that creating and changing answer.</summary>
    public async ValueTask<Document<ShiftingRequest>> Request(Guid id, ShiftingState state, ShiftingRelatedEntities related, Optional<Category> category) =>
        Document<ShiftingRequest>.Of(await Filled(
            new ShiftingRequest { Patient = state.Patient, PatientCategory = category.Sent ? Choice<Category>.Label(category.Value) : null }, id, state, related));

    /// <summary>The form that reading answers, with as much of the patient as the reader may see.</summary>
    public async ValueTask<Document<ShiftingDetail>> Detail(Guid id, ShiftingState state, ShiftingRelatedEntities related, PermissionSet reader) =>
        Document<ShiftingDetail>.Of(await Filled(new ShiftingDetail { Patient = await Patient(related.Patient, reader) }, id, state, related));

    /// <summary>The form of lists, with what is named of others out of this silo's memory.</summary>
    public async ValueTask<IReadOnlyList<ShiftingListItem>> Items(IReadOnlyList<ShiftingRow> rows, DateOnly today, CancellationToken cancellation)
    {
        var map = await places.Current(cancellation);
        var named = await facilities.FindAll(
            rows.SelectMany(row => (Guid?[])[row.State.OriginFacility, row.State.ShiftingApprovingFacility, row.State.AssignedFacility, row.Patient.State.Facility]), cancellation);
        return [.. rows.Select(row => new ShiftingListItem
        {
            Id = row.Id,
            ExternalId = row.Id,
            Patient = row.State.Patient,
            PatientObject = OnBoard(row.Patient, Named(row.Patient.State.Facility), map, today),
            Status = Choice<ShiftingStatus>.Label(row.State.Status),
            OriginFacilityObject = Named(row.State.OriginFacility),
            ShiftingApprovingFacilityObject = Named(row.State.ShiftingApprovingFacility),
            AssignedFacility = row.State.AssignedFacility,
            AssignedFacilityObject = Named(row.State.AssignedFacility),
            AssignedFacilityExternal = row.State.AssignedFacilityExternal,
            Emergency = row.State.Emergency,
            CreatedDate = row.State.CreatedDate,
            ModifiedDate = row.State.ModifiedDate,
        })];

        FacilityIntMin? Named(Guid? facility) => facility is { } id ? FacilityViews.IntMin(named.GetValueOrDefault(id)) : null;
    }

    private static ShiftedPatient OnBoard(PatientRow patient, FacilityIntMin? facility, PlaceMap map, DateOnly today) => new()
    {
        Id = patient.Id,
        Name = patient.State.Name,
        AllowTransfer = patient.State.AllowTransfer,
        Age = patient.State.AgeText(today),
        PhoneNumber = patient.State.PhoneNumber,
        Address = patient.State.Address,
        DiseaseStatus = Choice<DiseaseStatus>.Label(patient.State.DiseaseStatus),
        Facility = patient.State.Facility,
        FacilityObject = facility,
        StateObject = map.State(patient.State.State),
    };

    private async ValueTask<JsonElement?> Patient(PatientRow? patient, PermissionSet reader)
    {
        if (patient is null)
        {
            return null;
        }

        var document = await patients.Write(patient.Id, patient.State, await patients.RelatedTo(patient.State), reader);
        return JsonElement.Parse(document.Utf8);
    }

    private async ValueTask<TForm> Filled<TForm>(TForm form, Guid id, ShiftingState state, ShiftingRelatedEntities related)
        where TForm : ShiftingFields
    {
        var map = await places.Current();
        return (TForm)(form with
        {
            Id = id,
            ExternalId = id,
            PatientObject = await PatientItem(related.Patient, map),
            Status = Choice<ShiftingStatus>.Label(state.Status),
            BreathlessnessLevel = Choice<BreathlessnessLevel>.Label(state.BreathlessnessLevel),
            AssignedFacilityType = Choice<FacilityType>.Label(state.AssignedFacilityType),
            PreferredVehicleChoice = Choice<Vehicle>.Label(state.PreferredVehicleChoice),
            OriginFacility = state.OriginFacility,
            ShiftingApprovingFacility = state.ShiftingApprovingFacility,
            AssignedFacility = state.AssignedFacility,
            OriginFacilityObject = Basic(related.Origin),
            ShiftingApprovingFacilityObject = Basic(related.Approving),
            AssignedFacilityObject = Basic(related.Assigned),
            AssignedFacilityExternal = state.AssignedFacilityExternal,
            AssignedToObject = (await users.Find(state.AssignedTo))?.Min,
            CreatedByObject = (await users.Find(state.CreatedBy))?.Min,
            LastEditedByObject = (await users.Find(state.LastEditedBy))?.Min,
            AssignedTo = state.AssignedTo,
            CreatedBy = state.CreatedBy,
            LastEditedBy = state.LastEditedBy,
            AmbulanceDriverName = state.AmbulanceDriverName,
            AmbulanceNumber = state.AmbulanceNumber,
            AmbulancePhoneNumber = state.AmbulancePhoneNumber,
            Emergency = state.Emergency,
            IsUpShift = state.IsUpShift,
            IsKasp = state.IsKasp,
            IsAssignedToUser = state.IsAssignedToUser,
            Reason = state.Reason,
            VehiclePreference = state.VehiclePreference,
            Comments = state.Comments,
            ReferingFacilityContactName = state.ReferingFacilityContactName,
            ReferingFacilityContactNumber = state.ReferingFacilityContactNumber,
            CreatedDate = state.CreatedDate,
            ModifiedDate = state.ModifiedDate,
        });

        FacilityBasic? Basic(FacilityRow? facility) => facility is null ? null : facilityViews.Basic(facility, map);
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
