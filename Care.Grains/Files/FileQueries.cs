using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Orleans.Concurrency;

namespace Care.Grains.Files;

[StatelessWorker(maxLocalWorkers: 16), GrainType("file-queries")]
internal sealed class FileQueries(CareDatabase database, FileOwners owners, FileViews views) : Grain, IFileQueries
{
    public async Task<Outcome<Page<FileListItem>>> List(FileAssociation of, FileFilter filter, Paging paging, CancellationToken cancellation)
    {
        if (await owners.CheckReading(of) is { } refused)
        {
            return refused;
        }

        var criteria = new Criteria()
            .Add($"t.file_type = {(int)of.FileType}")
            .Add($"t.associated_with = any({of.AssociatingIds.ToArray()})")
            .AddIf(filter.IsArchived is not null, $"t.is_archived = {filter.IsArchived}")
            .AddIf(filter.FileCategory is not null, $"t.file_category = {(int?)filter.FileCategory}");
        var conditions = $"not t.deleted and {criteria.Sql}";
        await using var command = criteria.Command(
            database.Reads,
            $"""
            with page as
            (
                select t.id, t.document, t.created_date, t.pk from file_upload t where {conditions}
                order by t.created_date desc, t.pk desc {paging.Sql()}
            )
            select n.count, page.id, page.document
            from (select count(*) from file_upload t where {conditions}) n
            left join page on true
            order by page.created_date desc, page.pk desc
            """);
        var (count, rows) = await command.ReadStored<FileState>(cancellation);
        return Page<FileListItem>.Of(count, await views.Items(rows, cancellation));
    }
}
