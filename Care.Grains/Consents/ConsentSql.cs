using System.Collections.Immutable;
using Care.Grains.Files;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Files;
using Npgsql;

namespace Care.Grains.Consents;

/// <summary>What is read of consents beside their grains.</summary>
internal sealed class ConsentSql(CareDatabase database)
{
    internal const string Order = "t.created_date, t.pk";

    /// <summary>A page of consents with their files, by one statement.</summary>
    internal static async Task<(long Count, IReadOnlyList<PatientConsentRow> Rows)> Read(
        NpgsqlDataSource source, Criteria criteria, Paging paging, CancellationToken cancellation)
    {
        await using var command = criteria.Command(
            source,
            $"""
            select n.count, t.id, t.document,
                (select jsonb_agg(jsonb_build_object('id', f.id, 'state', f.document) order by f.created_date desc, f.pk desc)
                    from file_upload f where f.file_type = {(int)FileType.ConsentRecord} and f.associated_with = t.id and not f.deleted)
            from (select count(*) from patient_consent t where not coalesce(t.deleted, false) and {criteria.Sql}) n
            left join (select * from patient_consent t where not coalesce(t.deleted, false) and {criteria.Sql} order by {Order} {paging.Sql()}) t on true
            order by {Order}
            """);
        return await command.ReadCounted(RowOf, cancellation);
    }

    /// <summary>One consent of a consultation as it is now, or null.</summary>
    internal async Task<PatientConsentRow?> Find(Guid consultation, Guid consent, CancellationToken cancellation = default) =>
        (await Read(database.State, new Criteria().Add($"t.id = {consent}").Add($"t.consultation = {consultation}"), new Paging(1, 0), cancellation))
            .Rows is [var row] ? row : null;

    /// <summary>The files of consents as they are now, by consent; none of those without any.</summary>
    internal async Task<ILookup<Guid, Stored<FileState>>> Files(IEnumerable<Guid> of, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand(
            $"""
            select f.id, f.document from file_upload f
            where f.file_type = {(int)FileType.ConsentRecord} and f.associated_with = any($1) and not f.deleted
            order by f.created_date desc, f.pk desc
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. of] });
        List<Stored<FileState>> files = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            files.Add(rows.ReadStored<FileState>());
        }

        return files.ToLookup(file => file.State.AssociatedWith);
    }

    /// <summary>The consents of a type that are in force.</summary>
    internal async Task<IReadOnlyList<Guid>> InForce(Guid consultation, ConsentType type)
    {
        var (_, rows) = await Read(
            database.State, new Criteria().Add($"t.consultation = {consultation}").Add($"t.type = {(int)type}")
                .Add($"not t.archived"), Paging.First, CancellationToken.None);
        return [.. rows.Select(row => row.Id)];
    }

    /// <summary>The types of consents in force that have a file in use (rule 8).</summary>
    internal async Task<ImmutableArray<ConsentType>> TypesWithFiles(Guid consultation)
    {
        var (_, rows) = await Read(
            database.State, new Criteria().Add($"t.consultation = {consultation}")
                .Add($"not t.archived"), new Paging(Paging.MaxLimit, 0), CancellationToken.None);
        return [.. rows.Where(row => row.Files.Any(file => !file.State.IsArchived)).Select(row => row.State.Type).Distinct().Order()];
    }

    private static PatientConsentRow RowOf(NpgsqlDataReader row)
    {
        var (id, state) = row.ReadStored<PatientConsentState>(PageReader.FirstColumn);
        return new(id, state, row.ReadNestedList<FileState>(PageReader.FirstColumn + 2));
    }
}

/// <summary>A consent as it was read for showing it, with its files.</summary>
internal sealed record PatientConsentRow(Guid Id, PatientConsentState State, IReadOnlyList<Stored<FileState>> Files);
