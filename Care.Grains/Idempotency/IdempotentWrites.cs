using System.Text.Json;
using Care.Grains.Storage;

namespace Care.Grains.Idempotency;

/// <summary>
/// What requests that may be repeated have written, as <c>write_grain</c> notes it in the transaction of the write: how often, and what the entity was before.
/// With that a repeat is carried out as the first run was, up to the writes, which are left out.
/// </summary>
internal sealed class IdempotentWrites(CareDatabase database)
{
    /// <summary>The error of a write that another run of its request has overtaken.</summary>
    public const string Overtaken = "CR001";

    /// <summary>What a request wrote of an entity; null where it wrote nothing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="entity">The entity's key.</param>
    public async Task<RepeatedCall<TState>?> Find<TState>(Guid request, string entity)
        where TState : EntityState, new()
    {
        await using var command = database.State.CreateCommand("select writes, before from request_write where request = $1 and kind = $2 and entity = $3");
        command.Parameters.Add(new() { Value = request });
        command.Parameters.Add(new() { Value = Kind<TState>.Table });
        command.Parameters.Add(new() { Value = entity });
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() ? new(row.IsDBNull(1) ? null : row.ReadState<TState>(1), row.GetInt32(0)) : null;
    }
}

/// <summary>A write as it is noted with its request: for the way to the database only.</summary>
/// <param name="Request">The request.</param>
/// <param name="Run">Its run.</param>
/// <param name="Entity">The entity's key.</param>
/// <param name="Before">The state before; null for a new entity.</param>
internal sealed record IdempotentWrite(Guid Request, int Run, string Entity, JsonElement? Before);
