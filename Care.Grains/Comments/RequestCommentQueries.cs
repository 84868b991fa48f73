using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Npgsql;

namespace Care.Grains.Comments;

/// <summary>The lists of comments on requests, newest first, for callers in whose scope the request is: one statement a list.</summary>
/// <typeparam name="TState">How a comment is stored.</typeparam>
/// <typeparam name="TRequest">How the request is stored that it is on.</typeparam>
/// <typeparam name="TItem">How it is shown in lists.</typeparam>
/// <typeparam name="TView">How it is shown by itself.</typeparam>
internal abstract class RequestCommentQueries<TState, TRequest, TItem, TView>(CareDatabase database) : Grain
    where TState : RequestCommentState
    where TRequest : EntityState
{
    /// <summary>What the caller of the running call may do.</summary>
    protected static PermissionSet Permissions => CallerPermissions.Current;

    /// <summary>The comments on a request that the caller may read; none where the request is outside the scope.</summary>
    public async Task<Outcome<Page<TItem>>> List(Guid request, Paging paging, CancellationToken cancellation)
    {
        if (!MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        var (count, rows) = await Read(new Criteria().Add($"t.request = {request}"), paging, cancellation);
        return Page<TItem>.Of(count, await Items(rows, cancellation));
    }

    /// <summary>One comment that the caller may read.</summary>
    public async Task<Outcome<Document<TView>>> Get(Guid request, Guid comment, CancellationToken cancellation)
    {
        if (!MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        var (_, rows) = await Read(new Criteria().Add($"t.request = {request}").Add($"t.id = {comment}"), new Paging(1, 0), cancellation);
        return rows is [var row] ? Document<TView>.Of(await View(row, cancellation), row.State.ModifiedDate) : Kind<TState>.NotFound;
    }

    /// <summary>The statement of a page of comments <c>t</c> on requests <c>s</c>.</summary>
    /// <param name="source">Where to read.</param>
    /// <param name="criteria">Which comments.</param>
    /// <param name="scope">Which requests, by the parameters of the criteria.</param>
    /// <param name="paging">Which part.</param>
    internal static NpgsqlCommand Command(NpgsqlDataSource source, Criteria criteria, string scope, Paging paging)
    {
        var from = $"from {Kind<TState>.Table} t join {Kind<TRequest>.Table} s on s.id = t.request where not t.deleted and {criteria.Sql} and {scope}";
        return criteria.Command(
            source,
            $"""
            with page as
            (
                select t.id, t.document, t.created_date, t.pk {from} order by t.created_date desc, t.pk desc {paging.Sql()}
            )
            select n.count, page.id, page.document
            from (select count(*) {from}) n
            left join page on true
            order by page.created_date desc, page.pk desc
            """);
    }

    /// <summary>Who may read any.</summary>
    protected abstract bool MayReadAny(PermissionSet caller);

    /// <summary>The condition for requests <c>s</c> in the caller's scope.</summary>
    protected abstract string Scope(Criteria criteria);

    /// <summary>The form of lists.</summary>
    protected abstract ValueTask<IReadOnlyList<TItem>> Items(IReadOnlyList<Stored<TState>> rows, CancellationToken cancellation);

    /// <summary>The form of one.</summary>
    protected abstract ValueTask<TView> View(Stored<TState> row, CancellationToken cancellation);

    private async Task<(long Count, IReadOnlyList<Stored<TState>> Rows)> Read(Criteria criteria, Paging paging, CancellationToken cancellation)
    {
        await using var command = Command(database.Reads, criteria, Scope(criteria), paging);
        return await command.ReadStored<TState>(cancellation);
    }
}
