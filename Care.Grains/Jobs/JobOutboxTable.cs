using Care.Grains.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Care.Grains.Jobs;

/// <summary>The jobs on their way to the queue (table <c>intent</c>, filled by <c>write_grain</c>).</summary>
internal sealed class JobOutboxTable(CareDatabase database)
{
    /// <summary>Adds a job that no grain's state carries.</summary>
    public async Task Add(Job job, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand(
            "insert into intent (id, kind, payload, not_before, trace_parent) values ($1, $2, $3, $4, $5) on conflict (id) do nothing");
        command.Parameters.Add(new() { Value = job.Id });
        command.Parameters.Add(new() { Value = job.Kind });
        command.Parameters.Add(new() { Value = job.Payload });
        command.Parameters.Add(new() { Value = (object?)job.NotBefore ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = (object?)job.TraceParent ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Strikes out what the queue has.</summary>
    public async Task StrikeOut(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand(StrikeOutStatement);
        command.Parameters.Add(new() { Value = ids.ToArray() });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Hands over the oldest of those that nobody has struck out for some time; those that another silo is handing over are left to it.</summary>
    /// <param name="age">How old they must be: younger ones are in the hands of the silo that wrote them.</param>
    /// <param name="max">How many.</param>
    /// <param name="handOver">Answers the ids of those that the queue has by now.</param>
    /// <param name="cancellation">Leaves the rest to the next time.</param>
    /// <returns>How many were found, and how many of them handed over.</returns>
    public async Task<(int Found, int HandedOver)> Sweep(
        TimeSpan age, int max, Func<IReadOnlyCollection<Job>, Task<IReadOnlyCollection<string>>> handOver, CancellationToken cancellation)
    {
        await using var connection = await database.State.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var found = await Oldest(connection, age, max, cancellation);
        if (found.Count == 0)
        {
            return (0, 0);
        }

        var handedOver = await handOver(found);
        await using var strikeOut = new NpgsqlCommand(StrikeOutStatement, connection, transaction) { Parameters = { new() { Value = handedOver.ToArray() } } };
        await strikeOut.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (found.Count, handedOver.Count);
    }

    private const string StrikeOutStatement = "delete from intent where id = any($1)";

    private static async Task<IReadOnlyCollection<Job>> Oldest(NpgsqlConnection connection, TimeSpan age, int max, CancellationToken cancellation)
    {
        await using var select = new NpgsqlCommand(
            "select id, kind, payload, not_before, trace_parent from intent where made_on < now() - $1 order by made_on limit $2 for update skip locked",
                connection)
        {
            Parameters = { new() { Value = age }, new() { Value = max } },
        };
        List<Job> found = [];
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            found.Add(new Job(rows.GetString(1), rows.GetString(0))
            {
                Payload = rows.GetString(2),
                NotBefore = rows.IsDBNull(3) ? null : rows.GetFieldValue<DateTimeOffset>(3),
                TraceParent = rows.IsDBNull(4) ? null : rows.GetString(4),
            });
        }

        return found;
    }
}
