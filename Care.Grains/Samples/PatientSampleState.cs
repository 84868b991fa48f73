using Care.Grains.Storage;
using Care.Interfaces.Samples;

namespace Care.Grains.Samples;

/// <summary>
/// A test sample as it is stored (contract 04, §11.1). The steps by which it came to where it is are rows of their own, which the write of the sample appends
/// (0290_samples.sql): it may be denied and asked for again without end.
/// </summary>
[Kind("patient_sample")]
internal sealed record PatientSampleState : EntityState
{
    public Guid Patient { get; init; }

    public Guid Consultation { get; init; }

    /// <summary>The facility of the consultation, which never changes.</summary>
    public Guid Facility { get; init; }

    public Guid? TestingFacility { get; init; }

    public SampleType SampleType { get; init; }

    public string SampleTypeOther { get; init; } = "";

    public string Diagnosis { get; init; } = "";

    public string DiffDiagnosis { get; init; } = "";

    public string EtiologyIdentified { get; init; } = "";

    public string AtypicalPresentation { get; init; } = "";

    public string FastTrack { get; init; } = "";

    public string IcmrLabel { get; init; } = "";

    public string DoctorName { get; init; } = "NO DOCTOR SPECIFIED";

    public bool HasSari { get; init; }

    public bool HasAri { get; init; }

    public bool IsAtypicalPresentation { get; init; }

    public bool IsUnusualCourse { get; init; }

    public IcmrCategory IcmrCategory { get; init; }

    public SampleStatus Status { get; init; } = SampleStatus.RequestSubmitted;

    public SampleResult Result { get; init; } = SampleResult.Awaiting;

    public DateTimeOffset? DateOfSample { get; init; }

    public DateTimeOffset? DateOfResult { get; init; }

    public int? CreatedBy { get; init; }

    public int? LastEditedBy { get; init; }

    /// <summary>The step by which it came to where it is: another one is another row.</summary>
    public SampleStep LastStep { get; init; } = new(Guid.Empty, "");
}

/// <summary>A step of a sample, inside the sample; what it led to, who took it and when, the sample says itself.</summary>
/// <param name="Id">The id that the API shows.</param>
/// <param name="Notes">What was said of it.</param>
internal sealed record SampleStep(Guid Id, string Notes);
