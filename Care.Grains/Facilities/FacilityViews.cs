using System.Globalization;
using Care.Grains.Files;
using Care.Grains.Places;
using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;
using Care.Interfaces.Places;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Facilities;

/// <summary>The forms in which a facility is shown (contract 02, §3.3).</summary>
internal sealed class FacilityViews(PlaceDirectory places, PublicFiles files)
{
    public async ValueTask<FacilityFull> Full(FacilityRow row, CancellationToken cancellation = default) =>
        Full(row, await places.Current(cancellation));

    public FacilityFull Full(FacilityRow row, PlaceMap map) => FacilityMapper.Full(
        row, map.Ward(row.State.Ward), map.LocalBody(row.State.LocalBody), map.District(row.State.District), map.State(row.State.State),
            files.Url(row.State.CoverImageUrl));

    public FacilityBasic Basic(FacilityRow row, PlaceMap map) => FacilityMapper.Basic(
        row, map.Ward(row.State.Ward), map.LocalBody(row.State.LocalBody), map.District(row.State.District), map.State(row.State.State),
            files.Url(row.State.CoverImageUrl));

    public static FacilityBare? Bare(FacilityRow? row) => row is null ? null : new(row.Id, row.State.Name);

    public static FacilityIntMin? IntMin(FacilityRow? row) => row is null ? null : new(row.State.Pk, row.State.Name);
}

[Mapper]
internal static partial class FacilityMapper
{
    [MapNestedProperties(nameof(FacilityRow.State))]
    [MapProperty([nameof(FacilityRow.State), nameof(FacilityState.State)], [nameof(FacilityFull.State)])]
    [MapProperty([nameof(FacilityRow.State), nameof(FacilityState.Flags)], [nameof(FacilityFull.FacilityFlags)])]
    [MapProperty([nameof(FacilityRow.State), nameof(FacilityState.Longitude)], [nameof(FacilityFull.Longitude)], Use = nameof(Degrees))]
    [MapProperty([nameof(FacilityRow.State), nameof(FacilityState.Latitude)], [nameof(FacilityFull.Latitude)], Use = nameof(Degrees))]
    public static partial FacilityFull Full(
        FacilityRow row, Ward? wardObject, LocalBody? localBodyObject, District? districtObject, State? stateObject, string? readCoverImageUrl);

    [MapNestedProperties(nameof(FacilityRow.State))]
    [MapProperty([nameof(FacilityRow.State), nameof(FacilityState.State)], [nameof(FacilityBasic.State)])]
    [MapProperty([nameof(FacilityRow.State), nameof(FacilityState.FacilityType)], [nameof(FacilityBasic.FacilityType)], Use = nameof(TypeObject))]
    public static partial FacilityBasic Basic(
        FacilityRow row, Ward? wardObject, LocalBody? localBodyObject, District? districtObject, State? stateObject, string? readCoverImageUrl);

    [UserMapping(Default = false)]
    private static FacilityTypeObject TypeObject(FacilityType type) => new(type, Label(type));

    [UserMapping(Default = false)]
    private static string? Degrees(decimal? degrees) => degrees?.ToString("F16", CultureInfo.InvariantCulture);

    private static string Label(FacilityType type) => Choice<FacilityType>.Label(type);
}
