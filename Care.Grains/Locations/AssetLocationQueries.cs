using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Locations;
using Orleans.Concurrency;

namespace Care.Grains.Locations;

[StatelessWorker(maxLocalWorkers: 16), GrainType("asset-location-queries")]
internal sealed class AssetLocationQueries(CareDatabase database, FacilityAccess access, LocationViews views)
    : FacilityChildQueries<AssetLocationState, AssetLocation>(database, access, views, Order), IAssetLocationQueries
{
    internal const string Order = "t.created_date desc, t.pk desc";

    protected override Outcome<Page<AssetLocation>> OutOfScope => Kind<FacilityState>.NotFound;

    public Task<Outcome<Page<AssetLocation>>> List(Guid facility, AssetLocationFilter filter, Paging paging, CancellationToken cancellation) =>
        List(facility, CriteriaOf(filter), paging, cancellation);

    internal static Criteria CriteriaOf(AssetLocationFilter filter) => new Criteria()
        .AddSearch(filter.SearchText, "t.name")
        .AddIf(
            filter.BedIsOccupied is not null,
            $"""
            exists
            (
                select from bed b
                where b.location = t.id and not b.deleted
                    and exists (select from asset_bed l join asset a on a.id = l.asset and not a.deleted where l.bed = b.id and not l.deleted
                        and a.asset_class = 'HL7MONITOR')
                    and ({filter.BedIsOccupied is false} or exists (select from consultation_bed s where s.bed = b.id and s.end_date is null and not s.deleted))
            )
            """);
}
