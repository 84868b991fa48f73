using System.Text.Json;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Care.Grains.Operations;

/// <summary>
/// Writes into the audit (contract 01, A15) what was done and changed no entity, such as a search or a sign-in that failed: who, from where, what. Each kind of
/// action is a kind of the log's own; lines have the version 0, as those of master data.
/// </summary>
internal sealed partial class ActionLog(ILogger<ActionLog> logger, CareDatabase? database = null)
{
    /// <summary>Writes a line for whoever makes the running call.</summary>
    /// <param name="kind">What was done, such as <c>patient_search</c>.</param>
    /// <param name="entity">The key of whom or what it was done to; <c>*</c> for more than one.</param>
    /// <param name="told">What there is to tell: nothing of a patient.</param>
    /// <param name="by">The user (integer key) who did it; null for somebody unknown.</param>
    public async Task Write(string kind, string entity, object told, int? by)
    {
        // A cluster in memory has no audit.
        if (database is null)
        {
            return;
        }

        var caller = Caller.Current;
        await using var command = database.State.CreateCommand(
            """
            insert into change_log (kind, entity, version, changed_by, changed_from, changed_through, operation, changed)
            values ($1, $2, 0, $3, $4, $5, '~', $6::jsonb)
            """);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = kind });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = entity });
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)by ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer });
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)caller?.Address ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter
        {
            Value = caller is { Kind: CallerKind.System, Name: { } work }
            ? work
            : DBNull.Value,
            NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text
        });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = JsonSerializer.Serialize(told, StateJson.Options) });
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Writes a line without anybody waiting for it; one that can't be written is logged.</summary>
    public void Note(string kind, string entity, object told) => Try(kind, entity, told).Ignore();

    private async Task Try(string kind, string entity, object told)
    {
        try
        {
            await Write(kind, entity, told, by: null);
        }
        catch (NpgsqlException e)
        {
            NotWritten(kind, e.SqlState ?? e.GetType().Name);
        }
    }

    [LoggerMessage(8401, LogLevel.Error, "An action of kind {Kind} could not be written into the audit: {Reason}")]
    private partial void NotWritten(string kind, string reason);
}
