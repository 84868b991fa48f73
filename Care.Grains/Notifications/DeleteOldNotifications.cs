using Care.Grains.Jobs;
using Care.Grains.Scheduling;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Npgsql;

namespace Care.Grains.Notifications;

/// <summary>
/// Deletes what is 90 days old (contract 07, 1), counted from when the run was due. A part at a time, so that no run holds a lock for long; a run that is
/// broken off has deleted what it has.
/// </summary>
internal sealed class DeleteOldNotifications(CareDatabase database) : IJobHandler
{
    private const int Part = 10_000;

    private static readonly TimeSpan Retention = TimeSpan.FromDays(90);

    public string Kind => ScheduleNames.DeleteOldNotifications;

    public JobLimits Limits { get; } = new();

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var limit = job.Read<Occurrence>().At - Retention;
        await Delete("notification", limit, cancellation);
        await Delete("board_message", limit, cancellation);
        return null;
    }

    /// <param name="table">A name from the code.</param>
    /// <param name="limit">The age, as an instant.</param>
    /// <param name="cancellation">Leaves the rest.</param>
    private async Task Delete(string table, DateTimeOffset limit, CancellationToken cancellation)
    {
        int deleted;
        do
        {
            await using var command = Command(database.State, table, limit);
            deleted = await command.ExecuteNonQueryAsync(cancellation);
        }
        while (deleted == Part);
    }

    internal static NpgsqlCommand Command(NpgsqlDataSource source, string table, DateTimeOffset limit)
    {
        var criteria = new Criteria().Add($"t.created_date <= {limit.ToUniversalTime()}");
        return criteria.Command(
            source,
                $"delete from {table} where id = any(array(select t.id from {table} t where {criteria.Sql} order by t.created_date "
                    + $"{new Paging(Part, 0).Sql()}))");
    }
}
