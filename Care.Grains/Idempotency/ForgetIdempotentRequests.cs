using Care.Grains.Jobs;
using Care.Grains.Storage;

namespace Care.Grains.Idempotency;

/// <summary>Clears the record of requests that may be repeated, and of their writes, after a day. Runs every hour.</summary>
internal sealed class ForgetIdempotentRequests(CareDatabase database) : IJobHandler
{
    public const string Name = "forget_idempotent_requests";

    private const int Part = 5_000;

    public string Kind => Name;

    public JobLimits Limits { get; } = new();

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        // The writes last: a request that is there must find what it wrote.
        await Clear(
            "delete from idempotent_request where id = any(array(select id from idempotent_request where begun_on < now() - interval '1 day' limit $1))",
            cancellation);
        await Clear(
            "delete from request_write where ctid = any(array(select ctid from request_write where written_on < now() - interval '1 day 1 hour' limit $1))",
            cancellation);
        return null;
    }

    private async Task Clear(string sql, CancellationToken cancellation)
    {
        int deleted;
        do
        {
            await using var command = database.State.CreateCommand(sql);
            command.Parameters.Add(new() { Value = Part });
            deleted = await command.ExecuteNonQueryAsync(cancellation);
        }
        while (deleted == Part);
    }
}
