using System.Collections.Immutable;
using Care.Interfaces.Choices;
using Care.Interfaces.Places;

namespace Care.Interfaces.Ambulances;

/// <summary>An ambulance (contract 02, §10).</summary>
public sealed record Ambulance
{
    /// <summary>Its integer key, by which paths name it.</summary>
    public required int Id { get; init; }

    /// <summary>Its id.</summary>
    public required Guid ExternalId { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset ModifiedDate { get; init; }

    /// <summary>True in the answer that tells that it is gone, and nowhere else.</summary>
    public required bool Deleted { get; init; }

    /// <summary>Its drivers.</summary>
    public required ImmutableArray<AmbulanceDriver> Drivers { get; init; }

    /// <summary>The primary district as an object, or null.</summary>
    public required District? PrimaryDistrictObject { get; init; }

    /// <summary>The secondary district as an object, or null.</summary>
    public required District? SecondaryDistrictObject { get; init; }

    /// <summary>The third district as an object, or null.</summary>
    public required District? ThirdDistrictObject { get; init; }

    /// <summary>Its registration number.</summary>
    public required string VehicleNumber { get; init; }

    /// <summary>The owner's name.</summary>
    public required string OwnerName { get; init; }

    /// <summary>The owner's phone number.</summary>
    public required string OwnerPhoneNumber { get; init; }

    /// <summary>Whether that is a smart phone.</summary>
    public required bool OwnerIsSmartPhone { get; init; }

    /// <summary>Whether it has oxygen.</summary>
    public required bool HasOxygen { get; init; }

    /// <summary>Whether it has a ventilator.</summary>
    public required bool HasVentilator { get; init; }

    /// <summary>Whether it has a suction machine.</summary>
    public required bool HasSuctionMachine { get; init; }

    /// <summary>Whether it has a defibrillator.</summary>
    public required bool HasDefibrillator { get; init; }

    /// <summary>The year until whose end it is insured.</summary>
    public required InsuranceYear InsuranceValidTillYear { get; init; }

    /// <summary>What it is equipped for.</summary>
    public required AmbulanceType AmbulanceType { get; init; }

    /// <summary>Rupees a kilometre, with two decimal places, or null.</summary>
    public required string? PricePerKm { get; init; }

    /// <summary>Whether it drives for nothing.</summary>
    public required bool HasFreeService { get; init; }

    /// <summary>The district where it mostly is, or null.</summary>
    public required int? PrimaryDistrict { get; init; }

    /// <summary>A second district where it drives, or null.</summary>
    public required int? SecondaryDistrict { get; init; }

    /// <summary>A third one, or null.</summary>
    public required int? ThirdDistrict { get; init; }
}

/// <summary>A driver of an ambulance (contract 02, §10).</summary>
public sealed record AmbulanceDriver
{
    /// <summary>The integer key.</summary>
    public required int Id { get; init; }

    /// <summary>The id.</summary>
    public required Guid ExternalId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The phone number.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>Whether that is a smart phone.</summary>
    public required bool IsSmartPhone { get; init; }
}

/// <summary>What ambulances are equipped for (contract 02, §12), shown as a number.</summary>
public enum AmbulanceType
{
    /// <summary>Basic.</summary>
    Basic = 1,

    /// <summary>Cardiac.</summary>
    Cardiac = 2,

    /// <summary>Hearse.</summary>
    Hearse = 3,
}

/// <summary>The years until whose end ambulances are insured (contract 02, §12), shown as a number.</summary>
public enum InsuranceYear
{
    /// <summary>2020.</summary>
    [Label("2020")]
    Of2020 = 2020,

    /// <summary>2021.</summary>
    [Label("2021")]
    Of2021 = 2021,

    /// <summary>2022.</summary>
    [Label("2022")]
    Of2022 = 2022,
}
