using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Demo;
using Care.Interfaces.Facilities;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Shifting;

/// <summary>
/// The body of creating or changing a shifting request (contract 06, §7.6 and §7.8), its shape already checked. What was left out stays as it is.
/// </summary>
[GenerateSerializer, Immutable, Alias("care.ShiftingWrite")]
public sealed record ShiftingWrite
{
    /// <summary>Who is to be shifted. Counts at creation only.</summary>
    [Id(0), Required(RequiredIn.Create), NotMerged, Example(DemoExamples.PatientToShift, OnCreate = true)]
    public Optional<Guid> Patient { get; init; }

    /// <summary>Must exist, and is ignored: the patient's own facility is where the patient comes from.</summary>
    [Id(1), Required(RequiredIn.Create), NotMerged, Example(DemoExamples.Facility, OnCreate = true)]
    public Optional<Guid> OriginFacility { get; init; }

    /// <summary>The new status. Ignored at creation.</summary>
    [Id(2), Required(RequiredIn.Create), Choice(ChoiceStyle.Label), NotMerged, Example(ShiftingStatus.Pending, Changed = ShiftingStatus.DestinationApproved)]
    public Optional<ShiftingStatus> Status { get; init; }

    /// <summary>The facility that decides in wartime.</summary>
    [Id(3)]
    public Optional<Guid> ShiftingApprovingFacility { get; init; }

    /// <summary>The destination, or null.</summary>
    [Id(4), Example(DemoExamples.OtherFacility)]
    public Optional<Guid?> AssignedFacility { get; init; }

    /// <summary>A destination outside the network, in words; empty or null for none.</summary>
    [Id(5), Text(Characters.MaxLine)]
    public Optional<string?> AssignedFacilityExternal { get; init; }

    /// <summary>What type of facility is looked for, or null.</summary>
    [Id(6), Choice(ChoiceStyle.Label), Example(FacilityType.PrivateHospital)]
    public Optional<FacilityType?> AssignedFacilityType { get; init; }

    /// <summary>In what, or null.</summary>
    [Id(7), Choice(ChoiceStyle.Label), Example(Vehicle.Car)]
    public Optional<Vehicle?> PreferredVehicleChoice { get; init; }

    /// <summary>How breathless, or null.</summary>
    [Id(8), Choice(ChoiceStyle.Label), Example(Shifting.BreathlessnessLevel.NotBreathless)]
    public Optional<BreathlessnessLevel?> BreathlessnessLevel { get; init; }

    /// <summary>Whether it is an emergency.</summary>
    [Id(9)]
    public Optional<bool> Emergency { get; init; }

    /// <summary>Whether to a facility that can do more.</summary>
    [Id(10)]
    public Optional<bool> IsUpShift { get; init; }

    /// <summary>Whether the insurance scheme pays. Ignored at creation.</summary>
    [Id(11), NotMerged]
    public Optional<bool> IsKasp { get; init; }

    /// <summary>Whether somebody takes care of the request.</summary>
    [Id(12)]
    public Optional<bool> IsAssignedToUser { get; init; }

    /// <summary>Why.</summary>
    [Id(13), Text(Characters.MaxNote, Blank = true), Example("Needs a bed with central oxygen")]
    public Optional<string> Reason { get; init; }

    /// <summary>In what, in words.</summary>
    [Id(14), Text(Characters.MaxLine, Blank = true)]
    public Optional<string> VehiclePreference { get; init; }

    /// <summary>Remarks.</summary>
    [Id(15), Text(Characters.MaxNote, Blank = true)]
    public Optional<string> Comments { get; init; }

    /// <summary>Whom to ask at the origin.</summary>
    [Id(16), Text(Characters.MaxLine, Blank = true), Example("Ward 3, sister in charge")]
    public Optional<string> ReferingFacilityContactName { get; init; }

    /// <summary>Their phone number.</summary>
    [Id(17), Phone(Blank = true), Example("+919744100050")]
    public Optional<string> ReferingFacilityContactNumber { get; init; }

    /// <summary>Who drives.</summary>
    [Id(18), Text(Characters.MaxLine, NullIsEmpty = true)]
    public Optional<string> AmbulanceDriverName { get; init; }

    /// <summary>The driver's phone number.</summary>
    [Id(19), Phone(Blank = true)]
    public Optional<string> AmbulancePhoneNumber { get; init; }

    /// <summary>The ambulance's number plate.</summary>
    [Id(20), Text(Characters.MaxLine, NullIsEmpty = true)]
    public Optional<string> AmbulanceNumber { get; init; }

    /// <summary>Key of the user who takes care of the request, or null.</summary>
    [Id(21), Pk]
    public Optional<int?> AssignedTo { get; init; }

    /// <summary>How ill the patient is: no property of the request, but of the patient's last consultation.</summary>
    [Id(22), Choice(ChoiceStyle.NameOrLabel), NotMerged]
    public Optional<Category> PatientCategory { get; init; }
}
