using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Facilities;

/// <summary>Who is tied to a facility. Asked when it is to be deleted, and only then: these are questions over all users and patients.</summary>
internal interface IFacilityTies
{
    /// <summary>How many active patients the facility has.</summary>
    Task<int> ActivePatients(Guid facility);

    /// <summary>The users who are linked to the facility or have it as their home.</summary>
    Task<IReadOnlyList<Guid>> Users(Guid facility);
}

/// <summary>Reads the ties of a facility from the rows of users and the census of patients.</summary>
internal sealed class SqlFacilityTies(CareDatabase database) : IFacilityTies
{
    public async Task<int> ActivePatients(Guid facility)
    {
        await using var command = database.State.CreateCommand("select coalesce(sum(patients), 0)::int from facility_census where facility = $1 and is_active");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = facility });
        return (int)(await command.ExecuteScalarAsync())!;
    }

    public async Task<IReadOnlyList<Guid>> Users(Guid facility)
    {
        await using var command = database.State.CreateCommand("select id from permission_set where facilities @> array[$1] or home_facility = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = facility });
        List<Guid> users = [];
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            users.Add(rows.GetGuid(0));
        }

        return users;
    }
}
