using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Users;

/// <summary>An e-mail address leads to a new password: whose account it is decides on it, or a higher rank, and the old address is told.</summary>
[Collection(TwoFrontEndsGroup.Name)]
public sealed class AddressChangeTests(TwoFrontEnds system)
{
    private static readonly Guid Hospital = Guid.NewGuid();

    [Theory]
    [InlineData(UserType.DistrictAdmin, UserType.DistrictAdmin, false)]
    [InlineData(UserType.DistrictAdmin, UserType.Doctor, true)]
    [InlineData(UserType.DistrictLabAdmin, UserType.Doctor, false)]
    [InlineData(UserType.DistrictLabAdmin, UserType.DistrictLabAdmin, false)]
    [InlineData(UserType.StateLabAdmin, UserType.Doctor, false)]
    [InlineData(UserType.StateLabAdmin, UserType.DistrictAdmin, false)]
    [InlineData(UserType.StateAdmin, UserType.StateAdmin, false)]
    [InlineData(UserType.StateAdmin, UserType.DistrictAdmin, true)]
    public async Task Only_a_strictly_higher_rank_changes_anothers_address(UserType caller, UserType target, bool may)
    {
        using var admin = system.Client();
        admin.DefaultRequestHeaders.Authorization = await system.SignIn(await system.User(caller, Colleague));
        var user = await system.User(target, Colleague);
        var path = $"/api/v1/users/{user.Username}/";
        // What the client sends along unchanged is no change.
        await admin.PatchAsJsonAsync(path, new { email = user.Username + "@example.org", first_name = "Other" }).Ok();
        var change = admin.PatchAsJsonAsync(path, new { email = "taken.over@example.org" });
        if (may)
        {
            Assert.Equal("taken.over@example.org", (await change.Ok()).Text("email"));
        }
        else
        {
            await change.Refused(HttpStatusCode.Forbidden, """{"email":"Only the user and administrators of a higher rank may change the e-mail address"}""");
        }
    }

    /// <summary>Those of one hospital see each other, whatever their rank.</summary>
    private static PermissionSet Colleague(PermissionSet set) => set with { Facilities = [Hospital] };

    [Fact]
    public async Task The_old_address_is_told_and_links_that_were_sent_to_it_are_no_good_any_more()
    {
        var doctor = await system.User(UserType.Doctor);
        using var client = system.Client();
        client.DefaultRequestHeaders.Authorization = await system.SignIn(doctor);
        await client.PostAsJsonAsync("/api/v1/password_reset/", new { username = doctor.Username }).Ok();
        var link = await MailTo(doctor, "Password Reset for Care");
        var token = link.Split("/password_reset/")[1].Split('"')[0];
        await client.PostAsJsonAsync("/api/v1/password_reset/check/", new { token }).Ok();

        await client.PatchAsJsonAsync($"/api/v1/users/{doctor.Username}/", new { email = "elsewhere@example.org" }).Ok();
        var told = await MailTo(doctor, "Your e-mail address at Care was changed");
        Assert.Contains(doctor.Username, told, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", told, StringComparison.Ordinal);
        await client.PostAsJsonAsync("/api/v1/password_reset/check/", new { token }).Refused(HttpStatusCode.NotFound);
        await client.PostAsJsonAsync("/api/v1/password_reset/confirm/", new { token, password = "Monsoon at the window 4" }).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_from_before_another_password_was_set_is_no_good_any_more()
    {
        var doctor = await system.User(UserType.Doctor);
        using var client = system.Client();
        client.DefaultRequestHeaders.Authorization = await system.SignIn(doctor);
        await client.PostAsJsonAsync("/api/v1/password_reset/", new { username = doctor.Username }).Ok();
        var token = (await MailTo(doctor, "Password Reset for Care")).Split("/password_reset/")[1].Split('"')[0];
        await client.PutAsJsonAsync("/api/v1/password_change/", new { old_password = CareSystem.Password, new_password = "Monsoon at the window 4" }).Ok();
        await client.PostAsJsonAsync("/api/v1/password_reset/check/", new { token }).Refused(HttpStatusCode.NotFound);
    }

    private async Task<string> MailTo(TestUser user, string subject) => (await Eventually.Holds(
        () => Task.FromResult(system.MailDrop.FirstOrDefault(mail => mail.Text("to") == user.Username + "@example.org" && mail.Text("subject") == subject)),
        mail => mail.ValueKind != default,
        $"a mail \"{subject}\"")).Text("html")!;
}
