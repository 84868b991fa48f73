using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Patients;
using Care.Interfaces.Shifting;
using Care.Silo.Commands;

namespace Care.Silo.Demo;

/// <summary>
/// The shifting requests of the demo system: one in every status that peacetime has, and some more where a board is full. A patient who has one keeps it.
/// </summary>
internal sealed class DemoShiftings(IGrainFactory grains)
{
    private static readonly Shifting[] All =
    [
        new("Dummy Patient 1", ShiftingStatus.Approved, null, "Needs a bed with central oxygen"),
        new("Dummy Patient 2", ShiftingStatus.Approved, null, "Family lives near the other hospital"),
        new("Dummy Patient 3", ShiftingStatus.OnHold, null, "Waits for the result of a scan"),
        new("Dummy Patient 4", ShiftingStatus.Rejected, null, "Asked for a room of their own"),
        new("Dummy Patient 5", ShiftingStatus.DestinationApproved, "Dummy Facility 2", "Dialysis three times a week") { IsUpShift = true },
        new("Dummy Patient 6", ShiftingStatus.DestinationApproved, "Dummy Facility 3", "Orthopaedic surgery") { IsUpShift = true },
        new("Dummy Patient 7", ShiftingStatus.DestinationRejected, "Dummy Facility 4", "No paediatric ward here"),
        new("Dummy Patient 8", ShiftingStatus.TransportationToBeArranged, "Dummy Facility 5", "Recovering, closer to home"),
        new("Dummy Patient 9", ShiftingStatus.PatientToBePickedUp, "Dummy Facility 2", "Breathless at rest") { Emergency = true, IsUpShift = true },
        new("Dummy Patient 10", ShiftingStatus.PatientToBePickedUp, DemoFacilities.Shifting, "Cardiac catheter") { Emergency = true, IsUpShift = true },
        new("Dummy Patient 11", ShiftingStatus.TransferInProgress, "Dummy Facility 3", "Ventilator needed") { Emergency = true, IsUpShift = true },
        new("Dummy Patient 12", ShiftingStatus.TransferInProgress, "Dummy Facility 6", "Step-down care"),
        new("Dummy Patient 13", ShiftingStatus.Completed, "Dummy Facility 7", "Rehabilitation after a fall"),
        new("Dummy Patient 14", ShiftingStatus.Cancelled, null, "Got better and stays"),
    ];

    /// <summary>Asks for what is missing, in the name of the district's administrator.</summary>
    public async Task Request(IReadOnlyDictionary<string, Guid> facilities, Caller districtAdmin)
    {
        var origin = facilities[DemoFacilities.OfPatients];
        using (districtAdmin.Enter())
        {
            var patients = (await grains.GetGrain<IPatientQueries>(0).List(new PatientFilter { Facility = origin }, [], new Paging(Paging.MaxLimit, 0)))
                .EnsureSucceeded("The list of patients").Read();
            var there = (await grains.GetGrain<IShiftingQueries>(0).List(new ShiftingFilter { OriginFacility = origin }, [], new Paging(Paging.MaxLimit, 0)))
                .EnsureSucceeded("The list of shifting requests").Read();
            var shifted = there.Select(request => request.PatientObject.Name).ToHashSet();
            foreach (var shifting in All.Where(shifting => !shifted.Contains(shifting.Patient)))
            {
                if (patients.FirstOrDefault(patient => patient.Name == shifting.Patient) is { } patient)
                {
                    await Request(shifting, patient.Id, facilities);
                }
            }
        }
    }

    private async Task Request(Shifting shifting, Guid patient, IReadOnlyDictionary<string, Guid> facilities)
    {
        var request = grains.GetGrain<IShifting>(DemoIds.Of($"shifting of {shifting.Patient}"));
        (await request.Request(new ShiftingWrite
        {
            Patient = patient,
            ShiftingApprovingFacility = facilities[DemoFacilities.Approving],
            AssignedFacility = shifting.To is { } to ? new(facilities[to]) : default,
            AssignedFacilityType = new(FacilityType.PrivateHospital),
            PreferredVehicleChoice = new(shifting.Emergency ? Vehicle.DLevelAmbulance : Vehicle.Car),
            BreathlessnessLevel = new(shifting.Emergency ? BreathlessnessLevel.Severe : BreathlessnessLevel.NotBreathless),
            Emergency = shifting.Emergency,
            IsUpShift = shifting.IsUpShift,
            Reason = shifting.Reason,
            ReferingFacilityContactName = "Ward 3, sister in charge",
            ReferingFacilityContactNumber = "+919744100050",
        })).EnsureSucceeded(shifting.Patient);
        if (shifting.Status != ShiftingStatus.Approved)
        {
            (await request.Update(new ShiftingWrite { Status = shifting.Status })).EnsureSucceeded(shifting.Patient);
        }
    }

    private sealed record Shifting(string Patient, ShiftingStatus Status, string? To, string Reason)
    {
        public bool Emergency { get; init; }

        public bool IsUpShift { get; init; }
    }
}
