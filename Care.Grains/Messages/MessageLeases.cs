using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Messages;

/// <summary>
/// Which job's message is being handed to its gateway now (table <c>message_lease</c>), and which was taken (<c>completed_job</c>). No transaction is open and
/// no connection is held while a gateway is waited for: it may take a minute, and the connections are those of the grains' state.
/// </summary>
internal sealed class MessageLeases(CareDatabase database)
{
    /// <summary>What stands of a message.</summary>
    public enum Standing
    {
        /// <summary>The caller holds the lease and may send it.</summary>
        Mine = 0,

        /// <summary>A gateway took it.</summary>
        Taken = 1,

        /// <summary>Another run is sending it.</summary>
        Another = 2,
    }

    /// <summary>Takes the lease of a job's message, unless it was sent or is being sent.</summary>
    /// <param name="job">The job's id.</param>
    /// <param name="holder">The run.</param>
    /// <param name="life">When the run counts as dead: longer than it may take.</param>
    /// <param name="cancellation">Takes nothing.</param>
    public async Task<Standing> Take(string job, Guid holder, TimeSpan life, CancellationToken cancellation)
    {
        await using var batch = database.State.CreateBatch();
        // Two statements, each with a view of its own: where the first waited for another run to end, the second sees what that has noted.
        batch.BatchCommands.Add(Command(
            """
            insert into message_lease (job, holder, until) values ($1, $2, now() + $3)
            on conflict (job) do update set holder = excluded.holder, until = excluded.until where message_lease.until < now()
            """,
            job,
            holder,
            life));
        batch.BatchCommands.Add(
            Command("select exists (select from completed_job where id = $1), exists (select from message_lease where job = $1 and holder = $2)", job, holder));
        var (taken, mine) = await Read(batch, cancellation);
        if (taken && mine)
        {
            await Release(job, holder);
        }

        return taken ? Standing.Taken : mine ? Standing.Mine : Standing.Another;
    }

    /// <summary>Notes that a gateway has taken the message.</summary>
    public Task NoteTaken(string job, Guid holder) => Do(
        "with noted as (insert into completed_job (id) values ($1) on conflict (id) do nothing) delete from message_lease where job = $1 and holder = $2", job,
            holder);

    /// <summary>Leaves the message to the next run.</summary>
    public Task Release(string job, Guid holder) => Do("delete from message_lease where job = $1 and holder = $2", job, holder);

    private static async Task<(bool Taken, bool Mine)> Read(NpgsqlBatch batch, CancellationToken cancellation)
    {
        await using var row = await batch.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return (row.GetBoolean(0), row.GetBoolean(1));
    }

    /// <summary>Without a token: what a gateway did, or will not do, is true whoever ends.</summary>
    private async Task Do(string sql, params object[] values)
    {
        await using var batch = database.State.CreateBatch();
        batch.BatchCommands.Add(Command(sql, values));
        await batch.ExecuteNonQueryAsync();
    }

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
