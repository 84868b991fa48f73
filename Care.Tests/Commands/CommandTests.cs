using System.Text.Json;
using Care.Grains.Notifications;
using Care.Grains.SignIn;
using Care.Interfaces.Storage;
using Care.Tests.Servers;
using Npgsql;

namespace Care.Tests.Commands;

/// <summary>The operator's commands as processes (contract 01, F3).</summary>
public sealed class CommandTests(CareSystem system)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_superuser_is_made_once_and_the_commands_own_silo_leaves_the_cluster()
    {
        var settings = await Settings();
        settings["CARE_SUPERUSER_PASSWORD"] = "Monsoon clouds 4";
        var (code, said) = await Run(settings, "create-superuser", "chief", "chief@example.org");
        Assert.True(code == 0, said);
        await using var database = NpgsqlDataSource.Create(DatabaseUrl.ToConnectionString(settings["DATABASE_URL"]));
        using var passwords = new Passwords(new PasswordOptions());
        Assert.Equal(PasswordCheck.RightButOutdated,
            await passwords.Check("Monsoon clouds 4", await Text(database, "select document ->> 'password' from care_user where username = 'chief'")));
        Assert.Equal("40 true true", await Text(database, "select concat_ws(' ', user_type, is_superuser::text, is_active::text) from permission_set"));
        Assert.Equal($"create-superuser by {Environment.UserName} {Environment.MachineName}",
            await Text(database, "select concat_ws(' ', changed_through, changed_from) from change_log where kind = 'care_user'"));
        // 6 is SiloStatus.Dead: the silo said so itself, nobody has to find out.
        Assert.Equal("6", await Text(database, "select string_agg(distinct status::text, ',') from cluster_silo"));

        (code, said) = await Run(settings, "create-superuser", "chief", "chief@example.org");
        Assert.Equal(1, code);
        Assert.Contains("A user with that username already exists.", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chief", "chief@example.org", "Monsoon clouds 4", "Username must be 4 to 16 characters long.")]
    [InlineData("chief", "chief", "Monsoon clouds 4", "Enter a valid email address, or none.")]
    [InlineData("chief", "chief@example.org", "password", "This password is too common.")]
    public async Task A_superuser_without_a_proper_name_address_or_password_is_refused(string username, string email, string password, string sentence)
    {
        var settings = await Settings();
        settings["CARE_SUPERUSER_PASSWORD"] = password;
        var (code, said) = await Run(settings, "create-superuser", username, email);
        Assert.Equal(1, code);
        Assert.StartsWith(sentence, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_data_are_refused_outside_a_demo_system()
    {
        var (code, said) = await Run(await Settings(), "load-demo");
        Assert.Equal(1, code);
        Assert.Contains("only with CARE_DEMO=true", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused_with_its_name()
    {
        var (code, said) = await Run(await Settings(), "load-places", "/nowhere/places.json");
        Assert.Equal(1, code);
        Assert.StartsWith("/nowhere/places.json is not loaded: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Medicines_are_loaded_once_and_what_was_passed_over_is_told()
    {
        var settings = await Settings();
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                path, """[{"name": "DOLO", "type": "brand", "generic": "paracetamol"}, {"name": "X"}, {"name": "zinc", "type": "generic"}]""");
            const string passedOver = "Passed over 1:\n  [1] is neither of type brand nor of type generic.";
            var (code, said) = await Run(settings, "load-medicines", path);
            Assert.Equal(0, code);
            Assert.Contains($"The file has 2 medicines; added 2, the rest was there already.\n{passedOver}", said, StringComparison.Ordinal);
            (code, said) = await Run(settings, "load-medicines", path);
            Assert.Equal(0, code);
            Assert.Contains($"The file has 2 medicines; added 0, the rest was there already.\n{passedOver}", said, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }

        await using var database = NpgsqlDataSource.Create(DatabaseUrl.ToConnectionString(settings["DATABASE_URL"]));
        Assert.Equal("brand DOLO paracetamol, generic zinc ",
            await Text(database, "select string_agg(concat(type, ' ', name, ' ', generic), ', ' order by name) from medicine"));
        Assert.Equal("2", await Text(database, "select sum((changed ->> 'count')::int)::text from change_log where kind = 'medicine' and operation = '+'"));
    }

    [Theory]
    [InlineData("DATABASE_URL", "postgres://care:secret@127.0.0.1:1/care", 1, "The database can't be used: Failed to connect to 127.0.0.1:1")]
    [InlineData("DATABASE_URL", "127.0.0.1/care", 2, "DATABASE_URL is neither of the form postgres://user:password@host:port/name nor a connection string.")]
    [InlineData("CARE_READ_DATABASE_URL", "postgres://care@127.0.0.1:port/care", 2,
        "CARE_READ_DATABASE_URL is neither of the form postgres://user:password@host:port/name nor a connection string.")]
    [InlineData("REDIS_URL", "redis://localhost/jobs", 2, "REDIS_URL is not of the form redis://user:password@host:port/number.")]
    public async Task A_server_that_is_away_or_wrongly_named_is_told_by_one_sentence(string name, string value, int code, string sentence)
    {
        var settings = await Settings();
        settings[name] = value;
        var (ended, said) = await Run(settings, "migrate");
        Assert.Equal((code, sentence), (ended, said.Trim()));
    }

    [Fact]
    public async Task Keys_are_new_each_time_and_complete()
    {
        var (code, first) = await Run([], "generate-keys");
        var (_, second) = await Run([], "generate-keys");
        Assert.Equal(0, code);
        Assert.NotEqual(first, second);
        var lines = first.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Equal(64, lines["CARE_SIGNING_KEY"].Length);
        Assert.Equal(VapidKeys.Of(lines["VAPID_PRIVATE_KEY"]).PublicKey, lines["VAPID_PUBLIC_KEY"]);
        using var set = JsonDocument.Parse(Convert.FromBase64String(lines["JWKS_BASE64"]));
        var key = Assert.Single(set.RootElement.GetProperty("keys").EnumerateArray());
        Assert.All((string[])["kty", "kid", "n", "e", "d", "p", "q", "dp", "dq", "qi"], name => Assert.NotEmpty(key.GetProperty(name).GetString()!));
    }

    [Fact]
    public async Task Summaries_are_made_now()
    {
        var settings = await Settings();
        var (code, said) = await Run(settings, "summarize");
        Assert.True(code == 0, said);
        Assert.Contains("summarise_facility_capacity: 0 rows written.", said, StringComparison.Ordinal);

        await using var database = NpgsqlDataSource.Create(DatabaseUrl.ToConnectionString(settings["DATABASE_URL"]));
        await TestPlaces.Load(database);
        (code, said) = await Run(settings, "summarize");
        Assert.True(code == 0, said);
        Assert.Contains("summarise_district_patient: 3 rows written.", said, StringComparison.Ordinal);
        Assert.Equal("3", await Text(database, "select count(*)::text from district_summary"));
    }

    [Fact]
    public async Task What_facilities_keep_in_stock_is_loaded_and_what_was_passed_over_is_told()
    {
        var settings = await Settings();
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                path,
                    """{"units": ["Items"], "items": [{"name": "PPE", "default_unit": "Items", "min_quantity": 150}, {"name": "X", "default_unit": "kg"}]}""");
            var (code, said) = await Run(settings, "load-inventory", path);
            Assert.True(code == 0, said);
            Assert.Contains("The file has 1 items; added 1, the rest was there already.", said, StringComparison.Ordinal);
            Assert.Contains("Passed over 1:\n  items[1] has a default_unit that is not among the units.", said, StringComparison.Ordinal);
            await File.WriteAllTextAsync(path, """{"units": ["Items"], "items": [{"name": "PPE", "default_unit": "Items", "min_quantity": 90}]}""");
            (code, said) = await Run(settings, "load-inventory", path);
            Assert.True(code == 0, said);
            Assert.Contains("The file has 1 items; added 0, changed 1, the rest was there already.", said, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }

        await using var database = NpgsqlDataSource.Create(DatabaseUrl.ToConnectionString(settings["DATABASE_URL"]));
        Assert.Equal("1 PPE 90", await Text(database, "select concat_ws(' ', id, name, min_quantity) from inventory_item"));
    }

    [Fact]
    public async Task The_catalogue_of_investigations_is_loaded_from_two_files_and_what_was_passed_over_is_told()
    {
        var settings = await Settings();
        var files = Directory.CreateTempSubdirectory("care-test-catalogue-");
        try
        {
            var (list, groups) = (Path.Combine(files.FullName, "list.json"), Path.Combine(files.FullName, "groups.json"));
            await File.WriteAllTextAsync(groups, """[{"id": "1", "name": "Haematology"}]""");
            await File.WriteAllTextAsync(list, """[{"name": "Haemoglobin", "category_id": [1]}, {"name": "Uric acid", "category_id": []}, {"name": " "}]""");
            var (code, said) = await Run(settings, "load-investigations", list, groups);
            Assert.True(code == 0, said);
            Assert.Contains("The file has 2 groups; added 2, the rest was there already.", said, StringComparison.Ordinal);
            Assert.Contains("The file has 2 investigations; added 2, the rest was there already.", said, StringComparison.Ordinal);
            Assert.Contains("Passed over 2:", said, StringComparison.Ordinal);
            Assert.Contains("[1] is of no group; it is loaded into Others.", said, StringComparison.Ordinal);

            await File.WriteAllTextAsync(list, """[{"name": "Haemoglobin", "unit": "g/dL", "category_id": [1]}]""");
            (code, said) = await Run(settings, "load-investigations", list, groups);
            Assert.True(code == 0, said);
            Assert.Contains("The file has 1 investigations; added 0, changed 1, the rest was there already.", said, StringComparison.Ordinal);
            (code, said) = await Run(settings, "load-investigations", groups + "x", groups);
            Assert.Equal(1, code);
            Assert.StartsWith($"{groups}x is not loaded: ", said, StringComparison.Ordinal);
        }
        finally
        {
            files.Delete(recursive: true);
        }
    }

    private static async Task<(int Code, string Said)> Run(Dictionary<string, string> settings, params string[] command)
    {
        await using var process = CareProcess.Command(settings, command);
        return (await process.Ends(Timeout), process.Log);
    }

    private static async Task<string?> Text(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (string?)await command.ExecuteScalarAsync();
    }

    private async Task<Dictionary<string, string>> Settings() => new()
    {
        ["DATABASE_URL"] = await system.Postgres.Database($"commands-{Guid.NewGuid()}"),
        ["REDIS_URL"] = "redis://127.0.0.1:1",
        ["CARE_PASSWORD_MEMORY"] = "1024",
        ["CARE_SIGNING_KEY"] = "a key for tests, thirty-two bytes or more",
        ["CARE_CLUSTER_KEY"] = "what silos know, thirty-two bytes or more",
        ["CARE_GATEWAY_KEY"] = "what front ends know, thirty-two bytes or more",
        ["CARE_DEMO"] = "false",
    };
}
