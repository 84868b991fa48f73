using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Users;

[StatelessWorker(maxLocalWorkers: 16), GrainType("user-queries")]
internal sealed partial class UserQueries(CareDatabase database, FacilityDirectory facilities, UserViews views, TimeProvider time) : Grain, IUserQueries
{
    public async Task<SignInName> ForSignIn(string username, string? origin, CancellationToken cancellation)
    {
        await using var command =
            database.State.CreateCommand("select id, coalesce(document -> 'sign_in_origins' ? $2, false) from care_user where username = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = username });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = origin ?? "" });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new(row.GetGuid(0), Exists: true, row.GetBoolean(1))
            : new(Guid.NewGuid(), Exists: false, IsKnownOrigin: false);
    }

    public async Task<Guid> Named(string username, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand("select id from care_user where username = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = username });
        return await command.ExecuteScalarAsync(cancellation) as Guid? ?? Guid.NewGuid();
    }
}
