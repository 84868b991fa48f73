using System.Text.Json;
using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Interfaces.Facilities;
using Care.Tests.Servers;
using Npgsql;
using Orleans.Storage;

namespace Care.Tests.Jobs;

/// <summary>The state of a facility's grain without its grain: written by the storage's own statement, its failures told as the provider tells them.</summary>
internal sealed class StoredFacility(NpgsqlDataSource database, Guid id) : IPersistentState<FacilityState>
{
    private int? version;

    public FacilityState State { get; set; } = new()
    {
        Pk = Random.Shared.Next(100_000_000, int.MaxValue),
        Name = "Stored",
        FacilityType = FacilityType.PrivateHospital,
        State = TestPlaces.OtherState,
        District = TestPlaces.ForeignDistrict,
    };

    public string? Etag => version?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public bool RecordExists => version is not null;

    public Task ClearStateAsync() => throw new NotSupportedException();

    public Task ReadStateAsync() => throw new NotSupportedException();

    public async Task WriteStateAsync()
    {
        var bytes = id.ToByteArray();
        await using var command = database.CreateCommand("select write_grain('facility', $1, $2, null, $3, $4)");
        command.Parameters.Add(new() { Value = BitConverter.ToInt64(bytes, 0) });
        command.Parameters.Add(new() { Value = BitConverter.ToInt64(bytes, 8) });
        command.Parameters.Add(new() { Value = (object?)version ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer });
        command.Parameters.Add(new() { Value = JsonSerializer.SerializeToUtf8Bytes(State, StateJson.Options) });
        try
        {
            version = await command.ExecuteScalarAsync() as int? ?? throw new InconsistentStateException("Another version is stored.");
        }
        catch (PostgresException e)
        {
            throw new OrleansException("The provider could not write.", e);
        }
    }
}
