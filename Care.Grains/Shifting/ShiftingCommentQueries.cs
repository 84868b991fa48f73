using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;
using Orleans.Concurrency;

namespace Care.Grains.Shifting;

[StatelessWorker(maxLocalWorkers: 16), GrainType("shifting-comment-queries")]
internal sealed class ShiftingCommentQueries(CareDatabase database, ShiftingCommentViews views) : Grain, IShiftingCommentQueries
{
    private static PermissionSet Permissions => CallerPermissions.Current;

    public async Task<Outcome<Page<ShiftingCommentItem>>> List(Guid request, Paging paging, CancellationToken cancellation)
    {
        if (!ShiftingPermissions.MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        var (count, rows) = await Read(new Criteria().Add($"t.request = {request}"), paging, cancellation);
        return Page<ShiftingCommentItem>.Of(count, await views.Items(rows, cancellation));
    }

    public async Task<Outcome<Document<ShiftingComment>>> Get(Guid request, Guid comment, CancellationToken cancellation)
    {
        if (!ShiftingPermissions.MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        var (_, rows) = await Read(new Criteria().Add($"t.request = {request}").Add($"t.id = {comment}"), new Paging(1, 0), cancellation);
        return rows is [var (id, state)] ? Document<ShiftingComment>.Of(await views.Whole(id, state)) : Kind<ShiftingCommentState>.NotFound;
    }

    private async Task<(long Count, IReadOnlyList<Stored<ShiftingCommentState>> Rows)> Read(Criteria criteria, Paging paging, CancellationToken cancellation)
    {
        var conditions = $"not t.deleted and {criteria.Sql} and {ShiftingScopeSql.Rows(ShiftingScope.Comments(Permissions), criteria)}";
        await using var command = criteria.Command(
            database.Reads,
            $"""
            with page as
            (
                select t.id, t.document, t.created_date, t.pk from shifting_comment t join shifting_request s on s.id = t.request where {conditions}
                order by t.created_date desc, t.pk desc {paging.Sql()}
            )
            select n.count, page.id, page.document
            from (select count(*) from shifting_comment t join shifting_request s on s.id = t.request where {conditions}) n
            left join page on true
            order by page.created_date desc, page.pk desc
            """);
        return await command.ReadStored<ShiftingCommentState>(cancellation);
    }
}
