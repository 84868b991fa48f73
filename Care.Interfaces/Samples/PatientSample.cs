namespace Care.Interfaces.Samples;

/// <summary>A test sample as lists show it, and as asking for it and changing it answer (contract 04, §11.1).</summary>
public sealed record PatientSample : PatientSampleFields;

/// <summary>A test sample as reading it answers (contract 04, §11.1).</summary>
public sealed record PatientSampleDetail : PatientSampleFields
{
    /// <summary>An empty one, to be filled.</summary>
    public PatientSampleDetail()
    {
    }

    /// <summary>A sample as lists show it, to which its steps are added.</summary>
    public PatientSampleDetail(PatientSampleFields sample)
        : base(sample)
    {
    }

    /// <summary>The steps by which it came to where it is, the newest first.</summary>
    public IReadOnlyList<PatientSampleFlow> Flow { get; init; } = [];
}

/// <summary>A step of a test sample (contract 04, §11.1).</summary>
public sealed record PatientSampleFlow
{
    /// <summary>Key of the step.</summary>
    public int Id { get; init; }

    /// <summary>The step.</summary>
    public Guid ExternalId { get; init; }

    /// <summary>The status that it led to, a label.</summary>
    public string Status { get; init; } = "";

    /// <summary>What was said of it.</summary>
    public string Notes { get; init; } = "";

    /// <summary>When it was taken.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>The same: a step is never changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>Always false.</summary>
    public bool Deleted { get; init; }

    /// <summary>Key of the sample.</summary>
    public int PatientSample { get; init; }

    /// <summary>Key of who took it, or null.</summary>
    public int? CreatedBy { get; init; }
}
