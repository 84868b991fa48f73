using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.ExternalResults;

/// <summary>The body of an upload (contract 04, §9.4): results that are stored together, all of them or none.</summary>
[GenerateSerializer, Immutable, Alias("care.ExternalResultUpload")]
public sealed record ExternalResultUpload
{
    /// <summary>The most results of an upload.</summary>
    public const int MaxRows = 10_000;

    /// <summary>The results. What is wrong with them is told as a list with an object for each wrong one, in place of an object of fields.</summary>
    [Id(0), Required(RequiredIn.Always, ByRule = true), Items(MaxRows, Bare = true)]
    public ImmutableArray<ExternalResultRow> SampleTests { get; init; } = [];

    /// <summary>Whether what is wrong is told with the row's number.</summary>
    [Id(1), NotSent]
    public bool NumbersRows { get; init; }
}

/// <summary>A result that is uploaded, its shape already checked. Places are told by name.</summary>
[GenerateSerializer, Immutable, Alias("care.ExternalResultRow")]
public sealed record ExternalResultRow
{
    /// <summary>The greatest age: the days of a long life.</summary>
    private const int MaxAge = 50_000;

    /// <summary>The number of the specimen's referral form.</summary>
    [Id(0), Required, Text(255), Example("00/EKM/0021")]
    public string SrfId { get; init; } = "";

    /// <summary>The person's name.</summary>
    [Id(1), Required, Text(1000), Example("Patient 21")]
    public string Name { get; init; } = "";

    /// <summary>The person's age.</summary>
    [Id(2), Required, Whole(0, MaxAge), Example(24)]
    public int Age { get; init; }

    /// <summary>The unit of the age.</summary>
    [Id(3), Required, Text(20), Example("years")]
    public string AgeIn { get; init; } = "";

    /// <summary>The person's gender, in words.</summary>
    [Id(4), Required, Text(10), Example("Female")]
    public string Gender { get; init; } = "";

    /// <summary>Where the person lives.</summary>
    [Id(5), Required, Text(Characters.MaxLine), Example("12 Temple Road, Poothrikka")]
    public string Address { get; init; } = "";

    /// <summary>The person's phone number, in whatever form.</summary>
    [Id(6), Required, Text(15), Example("9744100060")]
    public string MobileNumber { get; init; } = "";

    /// <summary>Whether the person was tested before.</summary>
    [Id(7), Required, Example(false)]
    public bool IsRepeat { get; init; }

    /// <summary>How the person is, in words.</summary>
    [Id(8), Required, Text(15), Example("Asymptomatic")]
    public string PatientStatus { get; init; } = "";

    /// <summary>The number of the ward in the local body.</summary>
    [Id(9), Shape<PlaceTextShape>, Example(DemoExamples.UploadedWard)]
    public Optional<string?> Ward { get; init; }

    /// <summary>The name of the local body, or a part of it.</summary>
    [Id(10), Required(ByRule = true), Shape<PlaceTextShape>, Example(DemoExamples.UploadedLocalBody)]
    public Optional<string?> LocalBody { get; init; }

    /// <summary>The type of the local body, in any case.</summary>
    [Id(11), Required(ByRule = true), Shape<PlaceTextShape>, Example("Grama Panchayath")]
    public Optional<string?> LocalBodyType { get; init; }

    /// <summary>The name of the caller's district.</summary>
    [Id(12), Required(ByRule = true), Shape<PlaceTextShape>, Example(DemoExamples.DistrictName)]
    public Optional<string?> District { get; init; }

    /// <summary>Where the result comes from, or null.</summary>
    [Id(13), Text(255)]
    public string? Source { get; init; }

    /// <summary>The category of the patient, in words, or null.</summary>
    [Id(14), Text(255)]
    public string? PatientCategory { get; init; }

    /// <summary>The laboratory.</summary>
    [Id(15), Required, Text(255), Example("District laboratory")]
    public string LabName { get; init; } = "";

    /// <summary>The kit that was used.</summary>
    [Id(16), Required, Text(255), Example("Antigen")]
    public string TestType { get; init; } = "";

    /// <summary>What was tested.</summary>
    [Id(17), Required, Text(255), Example("Nasal swab")]
    public string SampleType { get; init; } = "";

    /// <summary>The result, in words.</summary>
    [Id(18), Required, Text(255), Example("Negative")]
    public string Result { get; init; } = "";

    /// <summary>The day on which the sample was taken.</summary>
    [Id(19), RefusesNull]
    public DateOnly? SampleCollectionDate { get; init; }

    /// <summary>The day of the result.</summary>
    [Id(20), RefusesNull]
    public DateOnly? ResultDate { get; init; }

    /// <summary>What is wrong with the shape of the row: told once its places are known.</summary>
    [Id(21), NotSent]
    public ImmutableArray<FieldError> Faults { get; init; } = [];
}
