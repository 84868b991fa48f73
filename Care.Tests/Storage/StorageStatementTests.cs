using Care.Grains.Facilities;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Facilities;
using Care.Tests.Servers;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.Storage;

namespace Care.Tests.Storage;

/// <summary>The SQL that the storage provider is given, through the provider itself, on a real PostgreSQL.</summary>
public sealed class StorageStatementTests(CareSystem system)
{
    private IGrainStorage Storage => system.SiloServices.GetRequiredKeyedService<IGrainStorage>(StorageNames.Entities);

    [Fact]
    public async Task What_is_written_is_read_again()
    {
        var id = Key(Guid.NewGuid());
        var written = new GrainState<FacilityState>(Facility() with { Longitude = 76.2711m, Features = [FacilityFeature.BloodBank] });
        await Storage.WriteStateAsync("facility", id, written);

        var read = new GrainState<FacilityState>();
        await Storage.ReadStateAsync("facility", id, read);
        Assert.True(read.RecordExists);
        Assert.Equal(written.ETag, read.ETag);
        Assert.Equal(76.2711m, read.State!.Longitude);
        Assert.Equal([FacilityFeature.BloodBank], read.State!.Features!.Value);
    }

    [Fact]
    public async Task A_row_that_does_not_exist_is_read_as_not_existing()
    {
        var read = new GrainState<FacilityState>();
        await Storage.ReadStateAsync("facility", Key(Guid.NewGuid()), read);
        Assert.False(read.RecordExists);
        Assert.Null(read.ETag);
    }

    [Fact]
    public async Task A_second_writer_of_the_same_version_is_refused()
    {
        var id = Key(Guid.NewGuid());
        var first = new GrainState<FacilityState>(Facility());
        await Storage.WriteStateAsync("facility", id, first);
        var second = new GrainState<FacilityState>();
        await Storage.ReadStateAsync("facility", id, second);

        first.State = first.State! with { Name = "First" };
        await Storage.WriteStateAsync("facility", id, first);
        second.State = second.State! with { Name = "Second" };
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("facility", id, second));

        var read = new GrainState<FacilityState>();
        await Storage.ReadStateAsync("facility", id, read);
        Assert.Equal("First", read.State!.Name);
    }

    [Fact]
    public async Task A_row_is_not_made_twice()
    {
        var id = Key(Guid.NewGuid());
        await Storage.WriteStateAsync("facility", id, new GrainState<FacilityState>(Facility()));
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("facility", id, new GrainState<FacilityState>(Facility())));
    }

    [Fact]
    public async Task A_cleared_row_is_gone_leaves_what_it_held_and_can_be_made_again()
    {
        var guid = Guid.NewGuid();
        var id = Key(guid);
        var state = new GrainState<FacilityState>(Facility());
        await Storage.WriteStateAsync("facility", id, state);
        await Storage.ClearStateAsync("facility", id, state);
        Assert.False(state.RecordExists);
        Assert.Equal(
            "+-", await Scalar("select string_agg(operation::text, '' order by pk) from change_log where kind = 'facility' and entity = $1::text", guid));
        Assert.Equal(
            "Stored", await Scalar("select changed ->> 'name' from change_log where kind = 'facility' and entity = $1::text and operation = '-'", guid));
        await Storage.WriteStateAsync("facility", id, new GrainState<FacilityState>(Facility()));
    }

    [Fact]
    public async Task A_column_is_filled_by_the_property_of_its_name_and_emptied_with_it()
    {
        var guid = Guid.NewGuid();
        var state = new GrainState<FacilityState>(Facility() with { Ward = TestPlaces.Ward });
        await Storage.WriteStateAsync("facility", Key(guid), state);
        Assert.Equal(TestPlaces.Ward, await Scalar("select ward from facility where id = $1", guid));

        state.State = state.State! with { Ward = null };
        await Storage.WriteStateAsync("facility", Key(guid), state);
        Assert.Equal(DBNull.Value, await Scalar("select ward from facility where id = $1", guid));
    }

    [Fact]
    public async Task Every_change_leaves_a_line_with_what_changed()
    {
        var guid = Guid.NewGuid();
        var state = new GrainState<FacilityState>(Facility());
        await Storage.WriteStateAsync("facility", Key(guid), state);
        state.State = state.State! with { Name = "Renamed", ChangedBy = 42 };
        await Storage.WriteStateAsync("facility", Key(guid), state);

        Assert.Equal(
            "+~", await Scalar("select string_agg(operation::text, '' order by version) from change_log where kind = 'facility' and entity = $1::text", guid));
        Assert.Equal("Renamed", await Scalar("select changed ->> 'name' from change_log where kind = 'facility' and entity = $1::text and version = 2", guid));
        Assert.Equal(42, await Scalar("select changed_by from change_log where kind = 'facility' and entity = $1::text and version = 2", guid));
    }

    [Theory]
    [InlineData("update change_log set changed_by = 1")]
    [InlineData("delete from change_log")]
    [InlineData("truncate change_log")]
    public async Task The_change_log_is_append_only(string tampering)
    {
        await using var command = system.Database.CreateCommand(tampering);
        await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
    }

    [Fact]
    public async Task State_without_a_table_of_its_own_is_kept_in_the_plain_one()
    {
        var id = GrainId.Create(GrainType.Create("probe"), GrainIdKeyExtensions.CreateIntegerKey(7));
        var state = new GrainState<PermissionSetState>(new PermissionSetState { Pk = 7 });
        await Storage.WriteStateAsync("probe-" + Guid.NewGuid(), id, state);
        Assert.Equal("1", state.ETag);
    }

    [Fact]
    public void A_guid_key_is_the_same_id_in_the_database()
    {
        Gen.Guid.Sample(
            guid =>
            {
                var bytes = guid.ToByteArray();
                using var command = system.Database.CreateCommand("select grain_uuid($1, $2)");
                command.Parameters.Add(new() { Value = BitConverter.ToInt64(bytes, 0) });
                command.Parameters.Add(new() { Value = BitConverter.ToInt64(bytes, 8) });
                return (Guid)command.ExecuteScalar()! == guid;
            },
            iter: 300,
            threads: 1);
    }

    private static GrainId Key(Guid guid) => GrainId.Create(GrainType.Create("facility"), GrainIdKeyExtensions.CreateGuidKey(guid));

    private static FacilityState Facility() => new()
    {
        Pk = Random.Shared.Next(100_000_000, int.MaxValue),
        Name = "Stored",
        FacilityType = FacilityType.PrivateHospital,
        State = TestPlaces.OtherState,
        District = TestPlaces.ForeignDistrict,
    };

    private async Task<object?> Scalar(string sql, Guid id)
    {
        await using var command = system.Database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = id });
        return await command.ExecuteScalarAsync();
    }
}
