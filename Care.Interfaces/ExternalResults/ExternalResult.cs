using Care.Interfaces.Places;

namespace Care.Interfaces.ExternalResults;

/// <summary>A laboratory's result from outside, in lists as by itself (contract 04, §9.1).</summary>
public sealed record ExternalResult
{
    /// <summary>The integer key.</summary>
    public required int Id { get; init; }

    /// <summary>The id.</summary>
    public required Guid ExternalId { get; init; }

    /// <summary>When uploaded.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>Always false: a deleted one is not shown.</summary>
    public bool Deleted { get; init; }

    /// <summary>The number of the specimen's referral form.</summary>
    public required string SrfId { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>The person's age, in <see cref="AgeIn"/>.</summary>
    public int Age { get; init; }

    /// <summary>The unit of the age, such as <c>years</c>.</summary>
    public required string AgeIn { get; init; }

    /// <summary>The person's gender, in words.</summary>
    public required string Gender { get; init; }

    /// <summary>Where the person lives.</summary>
    public required string Address { get; init; }

    /// <summary>The person's phone number, in whatever form.</summary>
    public required string MobileNumber { get; init; }

    /// <summary>Whether the person was tested before.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>How the person is, in words.</summary>
    public required string PatientStatus { get; init; }

    /// <summary>Key of the ward, or null.</summary>
    public int? Ward { get; init; }

    /// <summary>Key of the local body.</summary>
    public int LocalBody { get; init; }

    /// <summary>Key of the district.</summary>
    public int District { get; init; }

    /// <summary>The ward, or null.</summary>
    public Ward? WardObject { get; init; }

    /// <summary>The local body.</summary>
    public LocalBody? LocalBodyObject { get; init; }

    /// <summary>The district.</summary>
    public District? DistrictObject { get; init; }

    /// <summary>Where the result comes from, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The category of the patient, in words, or null.</summary>
    public string? PatientCategory { get; init; }

    /// <summary>The laboratory.</summary>
    public required string LabName { get; init; }

    /// <summary>The kit that was used.</summary>
    public required string TestType { get; init; }

    /// <summary>What was tested.</summary>
    public required string SampleType { get; init; }

    /// <summary>The result, in words.</summary>
    public required string Result { get; init; }

    /// <summary>The day on which the sample was taken, or null.</summary>
    public DateOnly? SampleCollectionDate { get; init; }

    /// <summary>The day of the result, or null.</summary>
    public DateOnly? ResultDate { get; init; }

    /// <summary>Whether a patient with the same <see cref="SrfId"/> was registered.</summary>
    public bool PatientCreated { get; init; }
}

/// <summary>What of an external result may be changed, as changing it answers (contract 04, §9.3).</summary>
/// <param name="Address">Where the person lives.</param>
/// <param name="Ward">Key of the ward, or null.</param>
/// <param name="LocalBody">Key of the local body.</param>
/// <param name="PatientCreated">Whether a patient was registered from it.</param>
public sealed record ExternalResultAddress(string Address, int? Ward, int LocalBody, bool PatientCreated);
