using Care.Interfaces.Calls;
using Npgsql;

namespace Care.Grains.Storage;

/// <summary>The list of a kind's live rows: what most lists are.</summary>
internal static class KindPage
{
    /// <summary>A statement for <see cref="PageReader"/>: the count, then id and document of the page's rows.</summary>
    /// <param name="criteria">Which rows of <c>t</c>.</param>
    /// <param name="source">Where to read.</param>
    /// <param name="order">The order of <c>t</c>, by columns of its table.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="join">What else the criteria are about, such as <c>join facility f on f.id = t.facility</c> for a list in the scope of
    /// <see cref="Facilities.FacilityScopeSql"/>.</param>
    public static NpgsqlCommand Page<TState>(this Criteria criteria, NpgsqlDataSource source, string order, Paging paging, string join = "")
        where TState : EntityState => criteria.Command(
        source,
        $"""
        select n.count, t.id, t.document
        from (select count(*) from {Kind<TState>.Table} t {join} where not coalesce(t.deleted, false) and {criteria.Sql}) n
        left join
        (
            select t.* from {Kind<TState>.Table} t {join} where not coalesce(t.deleted, false) and {criteria.Sql}
            order by {order} {paging.Sql()}
        ) t on true
        order by {order}
        """);

    /// <summary>Reads such a page: the count of all that match, and the part.</summary>
    public static async Task<(long Count, IReadOnlyList<Stored<TState>> Rows)> ReadStored<TState>(
        this Criteria criteria, NpgsqlDataSource source, string order, Paging paging, CancellationToken cancellation, string join = "")
        where TState : EntityState
    {
        await using var command = criteria.Page<TState>(source, order, paging, join);
        return await command.ReadStored<TState>(cancellation);
    }

    /// <summary>Reads a page of such a statement.</summary>
    public static Task<(long Count, IReadOnlyList<Stored<TState>> Items)> ReadStored<TState>(this NpgsqlCommand command, CancellationToken cancellation)
        where TState : EntityState => command.ReadCounted(row => row.ReadStored<TState>(PageReader.FirstColumn), cancellation);

    /// <summary>Reads the one row that matches, or null.</summary>
    public static async Task<Stored<TState>?> FindStored<TState>(this Criteria criteria, NpgsqlDataSource source, CancellationToken cancellation)
        where TState : EntityState => (await criteria.ReadStored<TState>(source, "t.id", new Paging(1, 0), cancellation)).Rows is [var row] ? row : null;
}
