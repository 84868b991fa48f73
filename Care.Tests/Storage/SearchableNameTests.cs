using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Facilities;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Storage;

/// <summary>Names find each other however each was typed: composed or decomposed, with new or old chillu letters. What is shown is what was typed.</summary>
public sealed class SearchableNameTests(CareSystem system)
{
    /// <summary>A name in two spellings that read the same.</summary>
    public static TheoryData<string, string> Spellings => new()
    {
        { "Jos\u00E9", "Jose\u0301" },
        { "\u0D15\u0D4A\u0D1A\u0D4D\u0D1A\u0D3F", "\u0D15\u0D46\u0D3E\u0D1A\u0D4D\u0D1A\u0D3F" },
        { "\u0D30\u0D3E\u0D1C\u0D7B", "\u0D30\u0D3E\u0D1C\u0D28\u0D4D\u200D" },
        { "\u0D05\u0D2E\u0D7C", "\u0D05\u0D2E\u0D30\u0D4D\u200D" },
        { "\u0D15\u0D4B\u0D2E\u0D33\u0D3E\u0D02\u0D2C\u0D3E\u0D7E", "\u0D15\u0D4B\u0D2E\u0D33\u0D3E\u0D02\u0D2C\u0D3E\u0D33\u0D4D\u200D" },
        { "\u0D15\u0D30\u0D41\u0D23\u0D7A", "\u0D15\u0D30\u0D41\u0D23\u0D23\u0D4D\u200D" },
        { "\u0D15\u0D4D\u0D37\u0D7D", "\u0D15\u0D4D\u200D\u0D37\u0D32\u0D4D\u200D" },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task A_name_is_found_by_its_other_spelling(string one, string other)
    {
        foreach (var (kept, sought) in ((string, string)[])[(one, other), (other, one)])
        {
            var mark = Guid.NewGuid().ToString("N")[..8];
            var name = $"{kept} {mark}";
            using var admin = await system.SignedIn(UserType.StateAdmin, set => set with { IsSuperuser = true });
            var facility = await admin.NewFacility(name);
            using var nurse = await system.Staff(UserType.Nurse, facility);
            var patient = await nurse.Register(facility, body => body["name"] = name);
            await nurse.PostAsJsonAsync("/api/v1/shift/", new { patient = patient.Id(), origin_facility = facility, status = "PENDING" }).Ok();
            var user = await TestUser.Open(system.Grains, UserType.Doctor, account: account => account with { FirstName = kept, LastName = mark });
            var part = Uri.EscapeDataString(sought);

            Assert.Equal(name, Assert.Single(await Names(nurse, $"/api/v1/patient/?name={part}", "name")));
            Assert.Contains(name, await Names(admin, $"/api/v1/patient/search/?name={Uri.EscapeDataString($"{sought} {mark}")}&year_of_birth=1980", "name"));
            Assert.Equal(name, Assert.Single(await Names(nurse, $"/api/v1/facility/?search_text={part}", "name")));
            Assert.Equal(name, Assert.Single(await Names(nurse, $"/api/v1/getallfacilities/?name={part}&search_text={mark}", "name")));
            Assert.Single((await nurse.GetAsync($"/api/v1/shift/?patient_name={part}").Ok()).GetProperty("results").EnumerateArray());
            Assert.Contains(user.Username, await Names(admin, $"/api/v1/users/?search_text={part}&last_name={mark}", "username"));
            Assert.Contains(user.Username, await Names(admin, $"/api/v1/users/?first_name={part}&last_name={mark}", "username"));
        }
    }

    [Fact]
    public async Task Other_letters_stay_other_letters()
    {
        await using var command = system.Database.CreateCommand("select searchable($1) = searchable($2)");
        command.Parameters.AddWithValue("\u0D30\u0D3E\u0D1C\u0D7B");
        command.Parameters.AddWithValue("\u0D30\u0D3E\u0D1C\u0D7D");
        Assert.Equal(false, await command.ExecuteScalarAsync());
    }

    private static async Task<IReadOnlyList<string>> Names(HttpClient client, string path, string property) =>
        [.. (await client.GetAsync(path).Ok()).GetProperty("results").EnumerateArray().Select(found => found.Text(property)!)];
}
