using System.Globalization;
using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Operations;

/// <summary>The replica that lists are read from, where there is one: whether they are, and how far it is behind.</summary>
internal sealed class ReplicaCheck(CareDatabase database) : IDependencyCheck
{
    /// <summary>A list that is older than this misleads the ward.</summary>
    private const double MaxSeconds = 30;

    /// <summary>
    /// A replica that has all that was written is not behind, however long ago the last change was. One that has only all that it was sent may have lost its
    /// way to the database, so the database is asked how far it has written; null while it does not tell.
    /// </summary>
    private const string Lag =
        """
        select case
            when not pg_is_in_recovery() then null
            when pg_last_wal_replay_lsn() >= coalesce($1::pg_lsn, pg_last_wal_receive_lsn()) then 0
            else extract(epoch from now() - pg_last_xact_replay_timestamp())
        end::double precision
        """;

    public string Name => "read_replica";

    /// <summary>Lists are read from the database while it is away (<see cref="CareDatabase.Reads"/>).</summary>
    public bool IsRequired => !database.ReadsFallBack;

    public async Task<string?> Look(CancellationToken cancellation)
    {
        var written = await Written(cancellation);
        await using var command = database.Reads.CreateCommand(Lag);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)written ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        return await command.ExecuteScalarAsync(cancellation) switch
        {
            double seconds and > MaxSeconds => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s behind"),
            double => null,
            _ => database.ReadsFallBack ? "away, lists are read from the database" : null,
        };
    }

    private async Task<string?> Written(CancellationToken cancellation)
    {
        try
        {
            await using var command = database.State.CreateCommand("select pg_current_wal_lsn()::text");
            return await command.ExecuteScalarAsync(cancellation) as string;
        }
        catch (NpgsqlException)
        {
            return null; // Another check's affair.
        }
    }
}
