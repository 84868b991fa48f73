using System.Collections.Immutable;
using Care.Grains.Storage;
using Care.Interfaces.Ambulances;

namespace Care.Grains.Ambulances;

/// <summary>An ambulance as it is stored (contract 02, §10).</summary>
[Kind("ambulance")]
internal sealed record AmbulanceState : EntityState
{
    public int? CreatedBy { get; init; }

    public string VehicleNumber { get; init; } = "";

    public string OwnerName { get; init; } = "";

    public string OwnerPhoneNumber { get; init; } = "";

    public bool OwnerIsSmartPhone { get; init; } = true;

    public bool HasOxygen { get; init; }

    public bool HasVentilator { get; init; }

    public bool HasSuctionMachine { get; init; }

    public bool HasDefibrillator { get; init; }

    public InsuranceYear InsuranceValidTillYear { get; init; }

    public AmbulanceType AmbulanceType { get; init; } = AmbulanceType.Basic;

    public decimal? PricePerKm { get; init; }

    public bool HasFreeService { get; init; }

    public int? PrimaryDistrict { get; init; }

    public int? SecondaryDistrict { get; init; }

    public int? ThirdDistrict { get; init; }

    /// <summary>Those that were removed among them.</summary>
    public ImmutableArray<AmbulanceDriverState> Drivers { get; init; } = [];
}

/// <summary>A driver as stored.</summary>
internal sealed record AmbulanceDriverState
{
    public int Pk { get; init; }

    public Guid ExternalId { get; init; }

    public string Name { get; init; } = "";

    public string PhoneNumber { get; init; } = "";

    public bool IsSmartPhone { get; init; }

    public bool Deleted { get; init; }
}
