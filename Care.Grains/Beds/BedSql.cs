using Care.Grains.Assets;

namespace Care.Grains.Beds;

/// <summary>What is read of beds, stays and links to show them, alike wherever they are shown.</summary>
internal static class BedSql
{
    /// <summary>Of <c>bed b</c>, as beds are named inside other answers: a <see cref="BedRow"/>.</summary>
    public const string Bed = "jsonb_build_object('id', b.id, 'state', b.document)";

    /// <summary>Whether somebody lies in <c>bed b</c>.</summary>
    public const string IsOccupied = "exists (select from consultation_bed o where o.bed = b.id and o.end_date is null and not o.deleted)";

    /// <summary>Of <c>consultation_bed s</c>: a <see cref="StayRow"/>.</summary>
    public const string Stay =
        $"""
        jsonb_build_object('id', s.id, 'state', s.document,
            'bed', (select {Bed} from bed b where b.id = s.bed),
            'assets', (select coalesce(jsonb_agg({AssetSql.Named} order by array_position(s.assets, a.id)), '[]') from asset a where a.id = any(s.assets)
                and not a.deleted))
        """;

    /// <summary>Of <c>asset_bed l</c>: an <see cref="AssetBedRow"/>.</summary>
    public const string Link =
        $"""
        jsonb_build_object('id', l.id, 'state', l.document,
            'asset', (select {AssetSql.Named} from asset a where a.id = l.asset),
            'bed', (select {Bed} from bed b where b.id = l.bed))
        """;
}
