using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Ambulances;

/// <summary>The body of making or changing an ambulance (contract 02, §10), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.AmbulanceWrite")]
public sealed record AmbulanceWrite
{
    /// <summary>The id that the client gives a new one; for good.</summary>
    [Id(0), NotMerged]
    public Optional<Guid> ExternalId { get; init; }

    /// <summary>True to delete it.</summary>
    [Id(1)]
    public Optional<bool> Deleted { get; init; }

    /// <summary>The drivers of a new one. Of one that there is they are checked and stay as they are.</summary>
    [Id(2), NotMerged, Required, Items(AmbulanceRule.MaxDrivers)]
    public Optional<ImmutableArray<AmbulanceDriverWrite>> Drivers { get; init; }

    /// <summary>The registration number.</summary>
    [Id(3), Required, Text(20), Form<VehicleNumber>, Example("KL07CE2024", Changed = "KL07CE2025")]
    public Optional<string> VehicleNumber { get; init; }

    /// <summary>The owner's name.</summary>
    [Id(4), Required, Text(255)]
    public Optional<string> OwnerName { get; init; }

    /// <summary>The owner's phone number.</summary>
    [Id(5), Required, Phone]
    public Optional<string> OwnerPhoneNumber { get; init; }

    /// <summary>Whether that is a smart phone; true where nothing is said.</summary>
    [Id(6)]
    public Optional<bool> OwnerIsSmartPhone { get; init; }

    /// <summary>Whether it has oxygen.</summary>
    [Id(7), Required]
    public Optional<bool> HasOxygen { get; init; }

    /// <summary>Whether it has a ventilator.</summary>
    [Id(8), Required]
    public Optional<bool> HasVentilator { get; init; }

    /// <summary>Whether it has a suction machine.</summary>
    [Id(9), Required]
    public Optional<bool> HasSuctionMachine { get; init; }

    /// <summary>Whether it has a defibrillator.</summary>
    [Id(10), Required]
    public Optional<bool> HasDefibrillator { get; init; }

    /// <summary>The year until whose end it is insured.</summary>
    [Id(11), Required, Choice(ChoiceStyle.Number)]
    public Optional<InsuranceYear> InsuranceValidTillYear { get; init; }

    /// <summary>What it is equipped for; basic where nothing is said.</summary>
    [Id(12), Choice(ChoiceStyle.Number), Example(Ambulances.AmbulanceType.Cardiac)]
    public Optional<AmbulanceType> AmbulanceType { get; init; }

    /// <summary>Rupees a kilometre, or null.</summary>
    [Id(13), Digits(7, 2, 0, 99_999.99), Example(24.5)]
    public Optional<decimal?> PricePerKm { get; init; }

    /// <summary>Whether it drives for nothing; not where nothing is said.</summary>
    [Id(14)]
    public Optional<bool> HasFreeService { get; init; }

    /// <summary>The district where it mostly is, or null.</summary>
    [Id(15), Pk, Example(DemoExamples.District)]
    public Optional<int?> PrimaryDistrict { get; init; }

    /// <summary>A second district where it drives, or null.</summary>
    [Id(16), Pk]
    public Optional<int?> SecondaryDistrict { get; init; }

    /// <summary>A third one, or null.</summary>
    [Id(17), Pk]
    public Optional<int?> ThirdDistrict { get; init; }
}

/// <summary>The body of adding a driver (contract 02, §10), and a driver in that of a new ambulance.</summary>
[GenerateSerializer, Immutable, Alias("care.AmbulanceDriverWrite")]
public sealed record AmbulanceDriverWrite
{
    /// <summary>The id that the client gives the driver.</summary>
    [Id(0)]
    public Optional<Guid> ExternalId { get; init; }

    /// <summary>The name.</summary>
    [Id(1), Required, Text(255)]
    public Optional<string> Name { get; init; }

    /// <summary>The phone number.</summary>
    [Id(2), Required, Phone]
    public Optional<string> PhoneNumber { get; init; }

    /// <summary>Whether that is a smart phone.</summary>
    [Id(3), Required]
    public Optional<bool> IsSmartPhone { get; init; }
}

/// <summary>The body of removing a driver (contract 02, §10).</summary>
[GenerateSerializer, Immutable, Alias("care.AmbulanceDriverReference")]
public sealed record AmbulanceDriverReference
{
    /// <summary>The driver's integer key.</summary>
    [Id(0), Required, Whole(int.MinValue, int.MaxValue)]
    public Optional<int> DriverId { get; init; }
}

/// <summary>How a registration number is written (contract 02, §10).</summary>
public sealed partial class VehicleNumber : ITextForm
{
    private VehicleNumber()
    {
    }

    /// <inheritdoc/>
    public static string Format => "vehicle-number";

    /// <summary>The contract's message for anything else.</summary>
    public static string Message => "Please Enter the vehicle number in all uppercase without spaces, eg: KL13AB1234";

    /// <summary>Two capital letters, one or two digits, up to two capital letters, one to four digits.</summary>
    public static bool IsValid(string text) => Number().IsMatch(text);

    [GeneratedRegex(@"^[A-Z]{2}[0-9]{1,2}[A-Z]{0,2}[0-9]{1,4}\z")]
    private static partial Regex Number();
}
