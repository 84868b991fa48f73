using Care.Grains.Storage;

namespace Care.Grains.Jobs;

/// <summary>
/// Clears the notes of <see cref="OnceInDatabase"/> that are older than a quarter of a year: the queue has forgotten such jobs, and whoever sends a dead letter
/// of that age again means it.
/// </summary>
internal sealed class ForgetCompletedJobs(CareDatabase database) : IJobHandler
{
    public const string Name = "forget_completed_jobs";

    public string Kind => Name;

    public JobLimits Limits { get; } = new();

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        await using var forget = database.State.CreateCommand("delete from completed_job where completed_on < now() - interval '90 days'");
        await forget.ExecuteNonQueryAsync(cancellation);
        // Of jobs that an operator gave up.
        await using var leases = database.State.CreateCommand("delete from message_lease where until < now() - interval '90 days'");
        await leases.ExecuteNonQueryAsync(cancellation);
        return null;
    }
}
