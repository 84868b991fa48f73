using Care.Interfaces.Facilities;
using Care.Interfaces.Places;

namespace Care.Interfaces.Shifting;

/// <summary>A patient on the board of shifting requests (contract 06, §7.4).</summary>
public sealed record ShiftedPatient
{
    /// <summary>The patient.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether another facility may take the patient over.</summary>
    public bool AllowTransfer { get; init; }

    /// <summary>Age in words, such as <c>32 years</c>.</summary>
    public required string Age { get; init; }

    /// <summary>Phone number.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>Current address.</summary>
    public required string Address { get; init; }

    /// <summary>Label of what is known of the disease.</summary>
    public required string DiseaseStatus { get; init; }

    /// <summary>The facility that cares for the patient, or null.</summary>
    public Guid? Facility { get; init; }

    /// <summary>That facility, or null.</summary>
    public FacilityIntMin? FacilityObject { get; init; }

    /// <summary>The state that the patient lives in, or null.</summary>
    public State? StateObject { get; init; }
}
