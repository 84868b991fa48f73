using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;
using Care.Interfaces.Patients;
using Care.Interfaces.Users;

namespace Care.Interfaces.Shifting;

/// <summary>What both full forms of a shifting request show (contract 06, §7.7).</summary>
public abstract record ShiftingFields
{
    /// <summary>The request.</summary>
    public Guid Id { get; init; }

    /// <summary>The same.</summary>
    public Guid ExternalId { get; init; }

    /// <summary>The patient as in lists of patients.</summary>
    public PatientListItem? PatientObject { get; init; }

    /// <summary>The status's label.</summary>
    public string Status { get; init; } = "";

    /// <summary>How breathless, a label or null.</summary>
    public string? BreathlessnessLevel { get; init; }

    /// <summary>What type of facility is looked for, a label or null.</summary>
    public string? AssignedFacilityType { get; init; }

    /// <summary>In what, a label or null.</summary>
    public string? PreferredVehicleChoice { get; init; }

    /// <summary>Where the patient comes from.</summary>
    public Guid OriginFacility { get; init; }

    /// <summary>Who decides in wartime, or null.</summary>
    public Guid? ShiftingApprovingFacility { get; init; }

    /// <summary>The destination, or null.</summary>
    public Guid? AssignedFacility { get; init; }

    /// <summary>Where the patient comes from.</summary>
    public FacilityBasic? OriginFacilityObject { get; init; }

    /// <summary>Who decides in wartime, or null.</summary>
    public FacilityBasic? ShiftingApprovingFacilityObject { get; init; }

    /// <summary>The destination, or null.</summary>
    public FacilityBasic? AssignedFacilityObject { get; init; }

    /// <summary>A destination outside the network, in words, empty or null.</summary>
    public string? AssignedFacilityExternal { get; init; }

    /// <summary>Who takes care of the request, or null.</summary>
    public UserMin? AssignedToObject { get; init; }

    /// <summary>Who made it, or null.</summary>
    public UserMin? CreatedByObject { get; init; }

    /// <summary>Who changed it last, or null.</summary>
    public UserMin? LastEditedByObject { get; init; }

    /// <summary>Key of who takes care of it, or null.</summary>
    public int? AssignedTo { get; init; }

    /// <summary>Key of who made it, or null.</summary>
    public int? CreatedBy { get; init; }

    /// <summary>Key of who changed it last, or null.</summary>
    public int? LastEditedBy { get; init; }

    /// <summary>Who drives.</summary>
    public string AmbulanceDriverName { get; init; } = "";

    /// <summary>The ambulance's number plate.</summary>
    public string AmbulanceNumber { get; init; } = "";

    /// <summary>The driver's phone number.</summary>
    public string AmbulancePhoneNumber { get; init; } = "";

    /// <summary>Whether an emergency.</summary>
    public bool Emergency { get; init; }

    /// <summary>Whether to a facility that can do more.</summary>
    public bool IsUpShift { get; init; }

    /// <summary>Whether the insurance scheme pays.</summary>
    public bool IsKasp { get; init; }

    /// <summary>Whether somebody takes care of the request.</summary>
    public bool IsAssignedToUser { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>In what, in words.</summary>
    public string VehiclePreference { get; init; } = "";

    /// <summary>Remarks.</summary>
    public string Comments { get; init; } = "";

    /// <summary>Whom to ask at the origin.</summary>
    public string ReferingFacilityContactName { get; init; } = "";

    /// <summary>Their phone number.</summary>
    public string ReferingFacilityContactNumber { get; init; } = "";

    /// <summary>When created.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }
}

/// <summary>A shifting request as it is read (contract 06, §7.7 "ShiftDetail").</summary>
public sealed record ShiftingDetail : ShiftingFields
{
    /// <summary>The document of the patient in full (<see cref="Patients.PatientDetail"/>).</summary>
    public JsonElement? Patient { get; init; }
}

/// <summary>A shifting request as creating and changing it answer (contract 06, §7.7 "ShiftUpdate").</summary>
public sealed record ShiftingRequest : ShiftingFields
{
    /// <summary>The patient.</summary>
    public Guid Patient { get; init; }

    /// <summary>How ill the patient is, a label: only where a change sent it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PatientCategory { get; init; }
}

/// <summary>How breathless the patient is (contract 06, §14).</summary>
public enum BreathlessnessLevel
{
    /// <summary>Not said.</summary>
    [Label("NOT SPECIFIED")]
    NotSpecified = 10,

    /// <summary>Not breathless.</summary>
    [Label("NOT BREATHLESS")]
    NotBreathless = 15,

    /// <summary>Mild.</summary>
    [Label("MILD")]
    Mild = 20,

    /// <summary>Moderate.</summary>
    [Label("MODERATE")]
    Moderate = 30,

    /// <summary>Severe.</summary>
    [Label("SEVERE")]
    Severe = 40,
}

/// <summary>In what a patient is to be taken to another facility (contract 06, §14).</summary>
public enum Vehicle
{
    /// <summary>An ambulance of level D.</summary>
    [Label("D Level Ambulance")]
    DLevelAmbulance = 10,

    /// <summary>A double chambered ambulance with a technician.</summary>
    [Label("All double chambered Ambulance with EMT")]
    DoubleChamberedAmbulance = 20,

    /// <summary>An ambulance without a technician.</summary>
    [Label("Ambulance without EMT")]
    AmbulanceWithoutTechnician = 30,

    /// <summary>A car.</summary>
    Car = 40,

    /// <summary>An auto-rickshaw.</summary>
    [Label("Auto-rickshaw")]
    AutoRickshaw = 50,
}
