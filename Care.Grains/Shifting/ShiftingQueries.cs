using System.Collections.Immutable;
using Care.Grains.Patients;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Shifting;

[StatelessWorker(maxLocalWorkers: 16), GrainType("shifting-queries")]
internal sealed class ShiftingQueries(CareDatabase database, ShiftingViews views, TimeProvider time) : Grain, IShiftingQueries
{
    private static PermissionSet Permissions => CallerPermissions.Current;

    public async Task<Outcome<Page<ShiftingListItem>>> List(
        ShiftingFilter filter, ImmutableArray<ShiftingOrdering> order, Paging paging, CancellationToken cancellation)
    {
        if (!ShiftingPermissions.MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        await using var command = new ShiftingListSql(ShiftingScope.Requests(Permissions), filter, order).Page(database.Reads, paging);
        var (count, rows) = await command.ReadCounted(Read, cancellation);
        return Page<ShiftingListItem>.Of(count, await views.Items(rows, ServerZone.DayOf(time.GetUtcNow()), cancellation));
    }

    public async Task<Outcome<CsvFile>> Export(ShiftingFilter filter, ImmutableArray<ShiftingOrdering> order, CancellationToken cancellation)
    {
        if (!ShiftingPermissions.MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        await using var command = new ShiftingListSql(ShiftingScope.Requests(Permissions), filter, order).Export(database.Reads);
        return await command.ReadCsv("shiftingrequest_export.csv", ShiftingListSql.Columns, cancellation);
    }

    private static ShiftingRow Read(NpgsqlDataReader row)
    {
        var (id, state) = row.ReadStored<ShiftingState>(PageReader.FirstColumn);
        return new(id, state, SqlPatientRows.Read(row, PageReader.FirstColumn + 2));
    }
}

/// <summary>A shifting request and its patient as they were read for a list.</summary>
internal sealed record ShiftingRow(Guid Id, ShiftingState State, PatientRow Patient);
