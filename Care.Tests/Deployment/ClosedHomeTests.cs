using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Tests.Files;
using Care.Tests.Servers;
using Npgsql;
using SkiaSharp;

namespace Care.Tests.Deployment;

/// <summary>What others on the machine can do with a home: nothing. And what can be done with a silo that was taken over: what silos do, and no more.</summary>
[Collection(typeof(Alone))]
public sealed class ClosedHomeTests(LauncherHome home) : IClassFixture<LauncherHome>
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    [Fact]
    public async Task Nothing_in_a_home_is_open_to_others_whoever_wrote_it()
    {
        await Use();
        // As an earlier release, or somebody's chmod, may have left it.
        using var chmod = Process.Start("chmod", ["o+r", Path.Combine(home.Path, "logs", "silo-1.log")]);
        await chmod.WaitForExitAsync();
        await home.Care("down");
        await home.Care("up", "--detach");
        await Use();

        var all = new DirectoryInfo(home.Path)
            .EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Append(new DirectoryInfo(home.Path)).ToArray();

        Assert.Contains(all, file => file.FullName.StartsWith(Path.Combine(home.Path, "outbox") + "/", StringComparison.Ordinal));
        Assert.Contains(all, file => file.FullName.StartsWith(Path.Combine(home.Path, "objects") + "/", StringComparison.Ordinal));
        Assert.Contains(all, file => file.Name == "gateway-key");
        Assert.Empty(all.Where(file => (file.UnixFileMode & Others) != 0).Select(file => $"{file.FullName} {file.UnixFileMode}"));
    }

    [Fact]
    public async Task Started_as_root_the_programs_run_as_somebody_else()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can start something as somebody else.");

        foreach (var name in (string[])["silo-1", "web"])
        {
            var status = await File.ReadAllLinesAsync($"/proc/{home.Pid(name)}/status");
            // Real, effective, saved and file system: none is root's, of the user or of the group.
            Assert.DoesNotContain("0", Ids(status, "Uid:"));
            Assert.DoesNotContain("0", Ids(status, "Gid:"));
            Assert.Empty(Ids(status, "Groups:"));
            Assert.Equal("1", Ids(status, "NoNewPrivs:").Single());
        }
    }

    [Fact]
    public async Task Front_ends_have_no_key_of_the_silos_and_nobody_but_migrations_the_owners_password()
    {
        var silo = await Environ("silo-1");
        var web = await Environ("web");

        Assert.Contains("CARE_CLUSTER_KEY=", silo, StringComparison.Ordinal);
        Assert.DoesNotContain("CARE_CLUSTER_KEY=", web, StringComparison.Ordinal);
        Assert.DoesNotContain("CARE_OWNER_DATABASE_URL=", silo, StringComparison.Ordinal);
        Assert.Contains("postgres://care_app:", silo, StringComparison.Ordinal);
        Assert.Contains("postgres://care_app:", web, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_programs_sign_in_to_the_database_as_a_role_that_owns_nothing()
    {
        Assert.True(await home.Ask<long>("select count(*) from facility", "care_app", "app-password") >= 0);
        Assert.Equal("care", await home.Ask<string>("select string_agg(distinct tableowner, ',') from pg_tables where schemaname in ('public', 'reporting')"));
        Assert.False(await home.Ask<bool>("select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = 'care_app'"));
    }

    [Fact]
    public async Task Reports_are_not_read_where_changes_are_announced()
    {
        var password = Path.Combine("..", "reporting-password");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => home.Ask<int>("select 1", "care_reporting", password));

        Assert.Equal(PostgresErrorCodes.InvalidAuthorizationSpecification, refused.SqlState);
    }

    [Fact]
    public async Task Production_does_not_come_up_on_what_the_launcher_makes_up()
    {
        await using var production = LauncherHome.Beside(home);
        using var care = production.Start(("CARE_PRODUCTION", "true"), "up", "--detach");
        var errors = await care.StandardError.ReadToEndAsync();
        await care.WaitForExitAsync();

        Assert.NotEqual(0, care.ExitCode);
        Assert.Contains("FILE_UPLOAD_BUCKET is not set", errors, StringComparison.Ordinal);
        Assert.Contains("No mails can be sent", errors, StringComparison.Ordinal);
        Assert.Contains("CURRENT_DOMAIN is", errors, StringComparison.Ordinal);
    }

    /// <summary>Makes an account, a picture and a mail.</summary>
    private async Task Use()
    {
        var name = "owner" + Guid.NewGuid().ToString("N")[..8];
        var places = Path.Combine(home.Path, "places.json");
        await File.WriteAllTextAsync(places, """{"state":"Somewhere","local_bodies":[{"district":"Here","name":"Town","localbody_code":"M1","wards":[]}]}""");
        await home.Care("load-places", places);
        File.Delete(places);
        await home.Care("create-superuser", name, $"{name}@example.org");
        using var superuser = await SignedIn(name);
        // Nobody sees a superuser, so that nobody sets their picture: somebody else's then.
        var nurse = "nurse" + Guid.NewGuid().ToString("N")[..8];
        var own = await superuser.GetFromJsonAsync<JsonElement>("/api/v1/users/getcurrentuser/");
        using var added = await superuser.PostAsJsonAsync("/api/v1/users/add_user/", new
        {
            username = nurse,
            password = LauncherHome.Password,
            user_type = "Nurse",
            gender = "Female",
            date_of_birth = "1990-01-01",
            phone_number = "+919876543210",
            first_name = "New",
            last_name = "Nurse",
            email = $"{nurse}@example.org",
            state = own.GetProperty("state").GetInt32(),
            district = own.GetProperty("district").GetInt32(),
        });
        Assert.True(added.IsSuccessStatusCode, await added.Content.ReadAsStringAsync());
        using var client = await SignedIn(nurse);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(
            Pictures.Plain(400, 400, SKEncodedImageFormat.Png)) { Headers = { ContentType = new("image/png") } }, "profile_picture", "me.png" } };
        using var picture = await client.PostAsync($"/api/v1/users/{nurse}/profile_picture/", form);
        Assert.True(picture.IsSuccessStatusCode, await picture.Content.ReadAsStringAsync());
        using var reset = await client.PostAsJsonAsync("/api/v1/password_reset/", new { username = nurse });
        Assert.True(reset.IsSuccessStatusCode, await reset.Content.ReadAsStringAsync());
        await Eventually.Holds(() => Directory.EnumerateFiles(Path.Combine(home.Path, "outbox")).Any(), "the mail to be in the outbox");
    }

    private async Task<HttpClient> SignedIn(string username)
    {
        var client = new HttpClient { BaseAddress = home.Address };
        using var signedIn = await client.PostAsJsonAsync("/api/v1/auth/login/", new { username, password = LauncherHome.Password });
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access").GetString());
        return client;
    }

    private async Task<string> Environ(string name) => await File.ReadAllTextAsync($"/proc/{home.Pid(name)}/environ");

    private static string[] Ids(string[] status, string name) =>
        status.Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Split((char[])['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
}
