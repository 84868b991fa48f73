using System.Collections.Immutable;
using Care.Grains.Storage;
using Care.Interfaces.Consultations;
using Care.Interfaces.Facilities;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;

namespace Care.Grains.Shifting;

/// <summary>A shifting request as it is stored (contract 06, §7.2).</summary>
[Kind("shifting_request", Name = "ShiftingRequest")]
internal sealed record ShiftingState : EntityState
{
    public Guid Patient { get; init; }

    public Guid OriginFacility { get; init; }

    public Guid? ShiftingApprovingFacility { get; init; }

    public Guid? AssignedFacility { get; init; }

    public string? AssignedFacilityExternal { get; init; }

    public FacilityType? AssignedFacilityType { get; init; }

    public Vehicle? PreferredVehicleChoice { get; init; }

    public ShiftingStatus Status { get; init; }

    public BreathlessnessLevel? BreathlessnessLevel { get; init; }

    public bool Emergency { get; init; }

    public bool IsUpShift { get; init; }

    public bool IsKasp { get; init; }

    public bool IsAssignedToUser { get; init; }

    public string Reason { get; init; } = "";

    public string VehiclePreference { get; init; } = "";

    public string Comments { get; init; } = "";

    public string ReferingFacilityContactName { get; init; } = "";

    public string ReferingFacilityContactNumber { get; init; } = "";

    public string AmbulanceDriverName { get; init; } = "";

    public string AmbulancePhoneNumber { get; init; } = "";

    public string AmbulanceNumber { get; init; } = "";

    public int? AssignedTo { get; init; }

    public int? CreatedBy { get; init; }

    public int? LastEditedBy { get; init; }

    /// <summary>
    /// What the request still has to do with its patient, in this order: so the state says how far it got, and whoever finds it goes on from there.
    /// </summary>
    public ImmutableArray<ShiftingStep> Steps { get; init; } = [];

    /// <summary>How ill the patient is, until the patient's last consultation says so.</summary>
    public Category? PatientCategory { get; init; }

    /// <summary>Names the steps that are under way to the patient, who carries out each name once.</summary>
    public Guid? Command { get; init; }

    /// <summary>Whether a destination, in the network or outside, is known.</summary>
    public bool HasDestination() => AssignedFacility is not null || AssignedFacilityExternal is not (null or "");

    /// <summary>What the permissions need to know.</summary>
    public ShiftingFacts Facts(FacilityFacts? origin, FacilityFacts? approving, FacilityFacts? assigned, Guid? patientFacility) =>
        new(origin, approving, assigned, patientFacility, Status);
}

/// <summary>What a request still has to do with its patient. Stored by number: numbers are never given again.</summary>
internal enum ShiftingStep
{
    /// <summary>The patient is to be made transferable.</summary>
    Release = 10,

    /// <summary>The patient's last consultation is to say how ill the patient is.</summary>
    Categorise = 20,

    /// <summary>The patient is to be moved to the assigned facility; with that the request is completed.</summary>
    Move = 40,
}
