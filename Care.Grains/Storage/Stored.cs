using System.Text.Json;
using Npgsql;

namespace Care.Grains.Storage;

/// <summary>An entity as it is stored: its id, and the state with its key, when it was made and changed, and whether it is deleted.</summary>
/// <typeparam name="TState">The state.</typeparam>
/// <param name="Id">The id that the API shows.</param>
/// <param name="State">The state.</param>
internal sealed record Stored<TState>(Guid Id, TState State)
    where TState : EntityState;

/// <summary>How entities are read from the rows of a statement.</summary>
internal static class StoredReader
{
    /// <summary>Reads an entity from its columns <c>id</c> and <c>document</c>, from the first on.</summary>
    public static Stored<TState> ReadStored<TState>(this NpgsqlDataReader row, int first = 0)
        where TState : EntityState => new(row.GetGuid(first), row.ReadState<TState>(first + 1));

    /// <summary>Reads a state from the column of its document.</summary>
    public static TState ReadState<TState>(this NpgsqlDataReader row, int column) =>
        JsonSerializer.Deserialize<TState>(row.GetFieldValue<byte[]>(column), StateJson.Options)!;

    /// <summary>Reads an entity from a column that is an object of its <c>id</c> and its <c>state</c>; null where the column is.</summary>
    public static Stored<TState>? ReadNested<TState>(this NpgsqlDataReader row, int column)
        where TState : EntityState => row.IsDBNull(column) ? null : row.ReadState<Stored<TState>>(column);

    /// <summary>Reads entities from a column that is a list of such objects; none where the column is null.</summary>
    public static IReadOnlyList<Stored<TState>> ReadNestedList<TState>(this NpgsqlDataReader row, int column)
        where TState : EntityState => row.IsDBNull(column) ? [] : row.ReadState<List<Stored<TState>>>(column);
}
