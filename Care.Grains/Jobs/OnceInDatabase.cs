using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Jobs;

/// <summary>
/// Makes a job's effect in the database happen once, whenever its silo dies. The queue alone can't promise that: a silo killed between the effect and the
/// acknowledgement has its job run again elsewhere. So the effect and the note "this job is done" (<c>completed_job</c>, keyed by the job's id) are one
/// transaction: killed before the commit: neither is there, the next run makes both; killed after it, before the acknowledgement: both are there, the next run
/// finds the note, does nothing, and acknowledges; two runs at once (a silo that was only thought dead): the second waits at the key of the note until the
/// first has committed or is gone, and then knows.
/// </summary>
internal sealed class OnceInDatabase(CareDatabase database)
{
    /// <summary>Runs the effect, unless an earlier run of the job has.</summary>
    /// <param name="job">The job.</param>
    /// <param name="effect">Sends its statements on the connection that it is given, which is in the transaction.</param>
    /// <param name="cancellation">Takes everything back.</param>
    /// <returns>False when an earlier run made the effect.</returns>
    public async Task<bool> Run(Job job, Func<NpgsqlConnection, CancellationToken, Task> effect, CancellationToken cancellation)
    {
        await using var connection = await database.State.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var note = new NpgsqlCommand("insert into completed_job (id) values ($1) on conflict (id) do nothing", connection, transaction)
        {
            Parameters = { new() { Value = job.Id } },
        };
        if (await note.ExecuteNonQueryAsync(cancellation) == 0)
        {
            return false;
        }

        await effect(connection, cancellation);
        // Without the token: whether a commit that was broken off took place is known to nobody.
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }
}
