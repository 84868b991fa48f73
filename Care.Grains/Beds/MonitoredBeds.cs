using Care.Grains.Consultations;
using Care.Grains.Facilities;
using Care.Grains.Patients;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Npgsql;

namespace Care.Grains.Beds;

/// <summary>The beds of a facility that assets stand at, with whom lies in them (contract 03, §8): one statement for the page, one for its patients.</summary>
internal sealed class MonitoredBeds(
    CareDatabase database,
    BedViews beds,
    IEntityRows<Guid, PatientRow> patients,
    PatientViews patientViews,
    ConsultationViews consultations,
    FacilityDirectory facilities,
    UserDirectory users,
    PlaceDirectory places)
{
    private const string Joins =
        "join bed t on t.id = l.bed and not t.deleted join facility f on f.id = t.facility and not coalesce(f.deleted, false) join asset m on m.id = l.asset";

    /// <summary>
    /// Whose last consultation is in the bed. A stay that has ended counts while the consultation still shows it (a quirk of the contract that is kept).
    /// </summary>
    private const string Patient =
        """
        (
            select p.id from consultation_bed s join consultation c on c.current_bed = s.id and not c.deleted join patient p on p.id = c.patient
                and p.last_consultation = c.id
            where s.bed = l.bed and not s.deleted and not p.deleted order by p.pk limit 1
        )
        """;

    public async Task<Page<PatientAssetBed>> Page(
        Guid facility, PatientAssetBedFilter filter, FacilityScope scope, Paging paging, CancellationToken cancellation)
    {
        await using var command = Command(database.Reads, facility, filter, scope, paging);
        var (count, rows) = await RowPage.Read<Row>(command, cancellation);
        var links = await beds.Of([.. rows.Select(row => row.Link)], cancellation);
        var lying = await Patients([.. rows.Select(row => row.Patient).OfType<Guid>().Distinct()], cancellation);
        return Page<PatientAssetBed>.Of(count, [.. rows.Zip(links, (row, link) => new PatientAssetBed
        {
            Asset = link.AssetObject,
            Bed = link.BedObject,
            Patient = row.Patient is { } patient ? lying.GetValueOrDefault(patient) : null,
            Meta = link.Meta,
        })]);
    }

    internal static NpgsqlCommand Command(NpgsqlDataSource source, Guid facility, PatientAssetBedFilter filter, FacilityScope scope, Paging paging)
    {
        var criteria = new Criteria()
            .Add($"t.facility = {facility}")
            .AddIf(filter.Location is not null, $"t.location = {filter.Location}")
            .AddIf(filter.AssetClass is not null, $"m.asset_class = {filter.AssetClass}")
            .AddIf(filter.BedIsOccupied is true, $"exists (select from consultation_bed o where o.bed = l.bed and o.end_date is null and not o.deleted)")
            .AddIf(filter.BedIsOccupied is false, $"exists (select from consultation_bed o where o.bed = l.bed and o.end_date is not null and not o.deleted)")
            .AddScope(scope);
        return new RowPage("asset_bed l", "l", $"jsonb_build_object('link', {BedSql.Link}, 'patient', {Patient})", OrderOf(filter.Ordering), Joins)
            .Command(source, criteria, paging);
    }

    /// <summary>By subqueries, so that the order is one of the link's own, wherever it is asked for.</summary>
    private static string OrderOf(string? ordering) => ordering switch
    {
        "bed__name" => "(select b.name from bed b where b.id = l.bed), l.pk",
        "-bed__name" => "(select b.name from bed b where b.id = l.bed) desc, l.pk",
        "created_date" => "l.created_date, l.pk",
        _ => "l.created_date desc, l.pk desc",
    };

    private async Task<IReadOnlyDictionary<Guid, PatientListItem>> Patients(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, PatientListItem>();
        }

        var rows = await patients.Read(ids, cancellation);
        var map = await places.Current(cancellation);
        var at = await facilities.FindAll(rows.Values.Select(row => row.State.Facility), cancellation);
        var people = await users.FindAll(rows.Values.Select(row => row.State.AssignedTo), cancellation);
        var last = await consultations.ById(rows.Values.Select(row => row.LastConsultation), cancellation);
        return rows.Values.ToDictionary(row => row.Id, row => patientViews.Item(
            row.Id,
            row.State,
            row.State.Facility is { } facility ? at.GetValueOrDefault(facility) : null,
            row.State.AssignedTo is { } user ? people.GetValueOrDefault(user) : null,
            row.LastConsultation is { } consultation ? last[consultation.Id] : null,
            map));
    }

    private sealed record Row(AssetBedRow Link, Guid? Patient);
}
