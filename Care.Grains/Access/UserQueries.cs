using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Interfaces.Access;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Access;

[StatelessWorker(maxLocalWorkers: 16), GrainType("user-queries")]
public sealed partial class UserQueries(CareDatabase database, FacilityDirectory facilities, UserViews views, TimeProvider time) : Grain, IUserQueries
{
    public async Task<Guid> Named(string username, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand("select id from care_user where username = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = username });
        return await command.ExecuteScalarAsync(cancellation) as Guid? ?? Guid.NewGuid();
    }
}
