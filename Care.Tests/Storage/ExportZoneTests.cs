using Care.Interfaces.Users;
using Care.Tests.Facilities;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Care.Tests.Shifting;

namespace Care.Tests.Storage;

/// <summary>Exports tell day and time of one zone, the server's: half past one at night is of the day that began ninety minutes before.</summary>
public sealed class ExportZoneTests(CareSystem system)
{
    private const string Instant = "2024-03-01T20:00:00Z";

    [Fact]
    public async Task Of_patients()
    {
        var facility = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, facility);
        var patient = Guid.Parse((await nurse.Register(facility)).Id());
        await Set("update patient set created_date = $2::text::timestamptz where id = $1", patient);
        var file = await nurse.GetStringAsync("/api/v1/patient/?csv=true&is_active=True&created_date_after=2024-03-01&created_date_before=2024-03-03");
        Assert.Contains(",02/03/2024,01:30,", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_shifting_requests()
    {
        using var fixture = await ShiftingFixture.Make(system);
        await fixture.Request();
        await Set("update shifting_request set created_date = $2::text::timestamptz, modified_date = $2::text::timestamptz where patient = $1",
            Guid.Parse(fixture.Patient));
        var file = await fixture.Sender.GetStringAsync("/api/v1/shift/?csv=1");
        Assert.Contains("2024-03-02T01:30:00.000000+05:30,2024-03-02T01:30:00.000000+05:30,", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_capacities()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var facility = await admin.NewFacility();
        await admin.Post($"/api/v1/facility/{facility}/capacity/", new { room_type = 100 });
        await Set("update facility_capacity set modified_date = $2::text::timestamptz where facility = $1", facility);
        using var member = await system.Member(UserType.Nurse, facility);
        Assert.Contains(",02-03-2024,", await member.GetStringAsync("/api/v1/facility/?csv&capacity"), StringComparison.Ordinal);
    }

    private async Task Set(string sql, Guid id)
    {
        await using var command = system.Database.CreateCommand(sql);
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(Instant);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
