using System.Globalization;
using Care.Grains.Storage;

namespace Care.Grains.Operations;

/// <summary>The replica that lists are read from, where there is one: whether it answers, and how far it is behind.</summary>
internal sealed class ReplicaCheck(CareDatabase database) : IDependencyCheck
{
    /// <summary>A list that is older than this misleads the ward.</summary>
    private const double MostSeconds = 30;

    /// <summary>A replica that has all that it was sent is not behind, however long ago the last change was.</summary>
    private const string Lag =
        """
        select case
            when not pg_is_in_recovery() or pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
            else extract(epoch from now() - pg_last_xact_replay_timestamp())
        end::double precision
        """;

    public string Name => "read_replica";

    public bool IsRequired => true;

    public async Task<string?> Look(CancellationToken cancellation)
    {
        await using var command = database.Reads.CreateCommand(Lag);
        var seconds = await command.ExecuteScalarAsync(cancellation) as double? ?? 0;
        return seconds <= MostSeconds ? null : string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s behind");
    }
}
