using Care.Interfaces.Wire;

namespace Care.Interfaces.Samples;

/// <summary>Which test samples are listed (contract 04, §11.2). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.PatientSampleFilter")]
public sealed record PatientSampleFilter
{
    /// <summary>Key of the district of the consultation's facility.</summary>
    [Id(0)]
    public int? District { get; init; }

    /// <summary>Contained in that district's name, case-insensitive.</summary>
    [Id(1)]
    public string? DistrictName { get; init; }

    /// <summary>How far it got.</summary>
    [Id(2), Choice(ChoiceStyle.Number)]
    public SampleStatus? Status { get; init; }

    /// <summary>What the test found.</summary>
    [Id(3), Choice(ChoiceStyle.Number)]
    public SampleResult? Result { get; init; }

    /// <summary>Contained in the patient's name, case-insensitive.</summary>
    [Id(4)]
    public string? PatientName { get; init; }

    /// <summary>The facility of the consultation.</summary>
    [Id(5)]
    public Guid? Facility { get; init; }

    /// <summary>What is taken.</summary>
    [Id(6), Choice(ChoiceStyle.Number)]
    public SampleType? SampleType { get; init; }
}
