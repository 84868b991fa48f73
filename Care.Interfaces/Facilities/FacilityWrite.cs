using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Facilities;

/// <summary>The body of creating or changing a facility (contract 02, §3.2), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.FacilityWrite")]
public sealed record FacilityWrite
{
    /// <summary>Name, at most 1000 characters.</summary>
    [Id(0), Required, Text(1000), Example("Taluk Hospital, Aluva")]
    public Optional<string> Name { get; init; }

    /// <summary>Type.</summary>
    [Id(1), Required, Choice(ChoiceStyle.Label), Example(Facilities.FacilityType.TalukHospitals)]
    public Optional<FacilityType> FacilityType { get; init; }

    /// <summary>Address.</summary>
    [Id(2), Required, Text(Characters.MaxLine), Example("Hospital Road, Aluva")]
    public Optional<string> Address { get; init; }

    /// <summary>Key of the state; overridden by the district's.</summary>
    [Id(3), Pk, Example(DemoExamples.State)]
    public Optional<int?> State { get; init; }

    /// <summary>Key of the district; overridden by the local body's.</summary>
    [Id(4), Pk, Example(DemoExamples.District)]
    public Optional<int?> District { get; init; }

    /// <summary>Key of the local body.</summary>
    [Id(5), Pk, Example(DemoExamples.LocalBody)]
    public Optional<int?> LocalBody { get; init; }

    /// <summary>Key of the ward.</summary>
    [Id(6), Pk, Example(DemoExamples.Ward)]
    public Optional<int?> Ward { get; init; }

    /// <summary>What it offers, without repeats.</summary>
    [Id(7), Items(100, WhenRepeated = "Features should not contain duplicate values."), Choice(ChoiceStyle.Number),
        Example(new[] { FacilityFeature.MaternityCare, FacilityFeature.BloodBank })]
    public Optional<ImmutableArray<FacilityFeature>> Features { get; init; }

    /// <summary>Degrees east, at most 22 digits, 16 of them decimals.</summary>
    [Id(8), Digits(22, 16, -(double)FacilityLimits.MaxLongitude, (double)FacilityLimits.MaxLongitude, BlankIsNull = true)]
    public Optional<decimal?> Longitude { get; init; }

    /// <summary>Degrees north, at most 22 digits, 16 of them decimals.</summary>
    [Id(9), Digits(22, 16, -(double)FacilityLimits.MaxLatitude, (double)FacilityLimits.MaxLatitude, BlankIsNull = true)]
    public Optional<decimal?> Latitude { get; init; }

    /// <summary>Postal code.</summary>
    [Id(10), Whole(0, FacilityLimits.MaxPincode), Example(683101)]
    public Optional<int?> Pincode { get; init; }

    /// <summary>Phone number, mobile or landline, or empty.</summary>
    [Id(11), Phone(Blank = true), Example("+914842600001")]
    public Optional<string> PhoneNumber { get; init; }

    /// <summary>Oxygen capacity in litres.</summary>
    [Id(12), Whole(0, FacilityLimits.MaxOxygen)]
    public Optional<int> OxygenCapacity { get; init; }

    /// <summary>B type cylinders.</summary>
    [Id(13), Whole(0, FacilityLimits.MaxCylinders)]
    public Optional<int> TypeBCylinders { get; init; }

    /// <summary>C type cylinders.</summary>
    [Id(14), Whole(0, FacilityLimits.MaxCylinders)]
    public Optional<int> TypeCCylinders { get; init; }

    /// <summary>D type cylinders.</summary>
    [Id(15), Whole(0, FacilityLimits.MaxCylinders)]
    public Optional<int> TypeDCylinders { get; init; }

    /// <summary>Expected oxygen requirement in litres.</summary>
    [Id(16), Whole(0, FacilityLimits.MaxOxygen)]
    public Optional<int> ExpectedOxygenRequirement { get; init; }

    /// <summary>Expected B type cylinders.</summary>
    [Id(17), Whole(0, FacilityLimits.MaxCylinders)]
    public Optional<int> ExpectedTypeBCylinders { get; init; }

    /// <summary>Expected C type cylinders.</summary>
    [Id(18), Whole(0, FacilityLimits.MaxCylinders)]
    public Optional<int> ExpectedTypeCCylinders { get; init; }

    /// <summary>Expected D type cylinders.</summary>
    [Id(19), Whole(0, FacilityLimits.MaxCylinders)]
    public Optional<int> ExpectedTypeDCylinders { get; init; }

    /// <summary>Whether it is empanelled in KASP.</summary>
    [Id(20)]
    public Optional<bool> KaspEmpanelled { get; init; }

    /// <summary>The host of its on-site middleware, a bare domain name.</summary>
    [Id(21), Text(200, WhenNull = "Middleware Address is required"), Form<MiddlewareAddress>]
    public Optional<string> MiddlewareAddress { get; init; }
}
