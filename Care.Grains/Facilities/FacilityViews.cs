using System.Globalization;
using Care.Grains.Files;
using Care.Grains.Places;
using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;

namespace Care.Grains.Facilities;

/// <summary>The forms in which a facility is shown (contract 02, §3.3).</summary>
public sealed class FacilityViews(PlaceDirectory places, PublicFiles files)
{
    public async ValueTask<FacilityFull> Full(FacilityRow row, CancellationToken cancellation = default) =>
        Full(row, await places.Current(cancellation));

    public FacilityFull Full(FacilityRow row, PlaceMap map) => new()
    {
        Id = row.Id,
        Name = row.State.Name,
        Ward = row.State.Ward,
        LocalBody = row.State.LocalBody,
        District = row.State.District,
        State = row.State.State,
        FacilityType = Choice<FacilityType>.Label(row.State.FacilityType),
        Address = row.State.Address,
        Longitude = Degrees(row.State.Longitude),
        Latitude = Degrees(row.State.Latitude),
        Features = row.State.Features,
        Pincode = row.State.Pincode,
        OxygenCapacity = row.State.OxygenCapacity,
        PhoneNumber = row.State.PhoneNumber,
        WardObject = map.Ward(row.State.Ward),
        LocalBodyObject = map.LocalBody(row.State.LocalBody),
        DistrictObject = map.District(row.State.District),
        StateObject = map.State(row.State.State),
        ModifiedDate = row.State.ModifiedDate,
        CreatedDate = row.State.CreatedDate,
        KaspEmpanelled = row.State.KaspEmpanelled,
        MiddlewareAddress = row.State.MiddlewareAddress,
        ExpectedOxygenRequirement = row.State.ExpectedOxygenRequirement,
        TypeBCylinders = row.State.TypeBCylinders,
        TypeCCylinders = row.State.TypeCCylinders,
        TypeDCylinders = row.State.TypeDCylinders,
        ExpectedTypeBCylinders = row.State.ExpectedTypeBCylinders,
        ExpectedTypeCCylinders = row.State.ExpectedTypeCCylinders,
        ExpectedTypeDCylinders = row.State.ExpectedTypeDCylinders,
        ReadCoverImageUrl = files.Url(row.State.CoverImageUrl),
        PatientCount = row.PatientCount,
        BedCount = row.BedCount,
        FacilityFlags = row.State.Flags,
    };

    public FacilityBasic Basic(FacilityRow row, PlaceMap map) => new()
    {
        Id = row.Id,
        Name = row.State.Name,
        LocalBody = row.State.LocalBody,
        District = row.State.District,
        State = row.State.State,
        WardObject = map.Ward(row.State.Ward),
        LocalBodyObject = map.LocalBody(row.State.LocalBody),
        DistrictObject = map.District(row.State.District),
        StateObject = map.State(row.State.State),
        FacilityType = new(row.State.FacilityType, Choice<FacilityType>.Label(row.State.FacilityType)),
        ReadCoverImageUrl = files.Url(row.State.CoverImageUrl),
        Features = row.State.Features,
        PatientCount = row.PatientCount,
        BedCount = row.BedCount,
    };

    public static FacilityBare? Bare(FacilityRow? row) => row is null ? null : new(row.Id, row.State.Name);

    public static FacilityIntMin? IntMin(FacilityRow? row) => row is null ? null : new(row.State.Pk, row.State.Name);

    private static string? Degrees(decimal? degrees) => degrees?.ToString("F16", CultureInfo.InvariantCulture);
}
