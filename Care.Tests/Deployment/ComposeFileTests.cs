using System.Globalization;
using Care.Silo;

namespace Care.Tests.Deployment;

public sealed class ComposeFileTests
{
    private readonly ComposeFile compose = new();

    [Fact]
    public void The_settings_that_it_gives_to_our_programs_are_explained()
    {
        var given = compose.Programs.SelectMany(program => ComposeFile.Map(program.Definition, "environment").Keys).Cast<string>().ToHashSet();

        Assert.Contains("DATABASE_URL", given);
        Assert.Empty(given.Except(SettingsTable.Explained));
    }

    [Fact]
    public void The_settings_that_it_gives_to_our_programs_are_read_by_them()
    {
        var given = compose.Programs.SelectMany(program => ComposeFile.Map(program.Definition, "environment").Keys).Cast<string>();

        Assert.Empty(given.Except(SettingsTable.ReadByPrograms));
    }

    [Fact]
    public void What_it_takes_from_the_operator_is_explained()
    {
        Assert.Empty(ComposeFile.Interpolated.Select(variable => variable.Name).Except(SettingsTable.Explained));
    }

    [Theory]
    [InlineData("CARE_SIGNING_KEY")]
    [InlineData("CARE_CLUSTER_KEY")]
    [InlineData("CARE_GATEWAY_KEY")]
    [InlineData("POSTGRES_PASSWORD")]
    [InlineData("CARE_DATABASE_PASSWORD")]
    [InlineData("REDIS_PASSWORD")]
    public void It_does_not_start_without_its_secrets(string secret)
    {
        Assert.All(ComposeFile.Interpolated.Where(variable => variable.Name == secret), variable => Assert.True(variable.Required));
        Assert.Contains(secret, ComposeFile.Interpolated.Select(variable => variable.Name));
    }

    [Fact]
    public void Nothing_is_published_but_what_browsers_reach_and_that_on_this_machine_only()
    {
        Assert.All(
            compose.Services.Where(service => service.Definition.ContainsKey("ports")).SelectMany(service => (List<object>)service.Definition["ports"])
                .Cast<string>(),
            port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
        Assert.Equal(["aws", "metabase", "web"], compose.Services.Where(service => service.Definition.ContainsKey("ports")).Select(service => service.Name));
    }

    [Fact]
    public void Each_service_reaches_what_it_needs_and_nothing_else()
    {
        var networks =
            compose.Services.ToDictionary(service => service.Name, service => ((List<object>)service.Definition["networks"]).Cast<string>().ToArray());
        string[] Reached(string from) => [.. networks.Where(to => to.Key != from && to.Value.Intersect(networks[from]).Any()).Select(to => to.Key).Order()];

        Assert.Equal(["replica"], Reached("metabase"));
        Assert.Equal(["silo", "web"], Reached("aws"));
        // Whichever of its addresses a silo tells, silos and front ends are there too.
        Assert.Equal(networks["silo"], networks["web"]);
        Assert.Equal(["data"], networks["postgres"]);
        Assert.Equal(["data"], networks["redis"]);
        Assert.Equal("true", compose.Network("data")["internal"]);
    }

    [Fact]
    public void Keys_and_passwords_are_given_to_those_who_need_them()
    {
        string[] Given(string setting) => [.. compose.Programs.Where(program => ComposeFile.Map(program.Definition, "environment").ContainsKey(setting))
            .Select(program => program.Name).Order()];

        Assert.Equal(["silo"], Given("CARE_CLUSTER_KEY"));
        Assert.Equal(["migrate"], Given("CARE_OWNER_DATABASE_URL"));
        Assert.Contains("care_app:", (string)ComposeFile.Map(compose.Service("silo"), "environment")["DATABASE_URL"], StringComparison.Ordinal);
        Assert.Equal("false", ComposeFile.Map(compose.Service("silo"), "environment")["CARE_MIGRATE"]);
        Assert.Contains("--requirepass", string.Concat((List<object>)compose.Service("redis")["command"]), StringComparison.Ordinal);
        Assert.Contains(":${REDIS_PASSWORD:?", (string)ComposeFile.Map(compose.Service("web"), "environment")["REDIS_URL"], StringComparison.Ordinal);
    }

    [Fact]
    public void Any_number_of_silos_can_run()
    {
        var silo = compose.Service("silo");

        Assert.False(silo.ContainsKey("container_name"));
        // Each silo advertises the address of its own container (Care.Silo/Dockerfile), which a value for all of them would override.
        Assert.DoesNotContain("CARE_ADVERTISED_ADDRESS", ComposeFile.Map(silo, "environment").Keys);
        Assert.Contains("CARE_ADVERTISED_ADDRESS=${CARE_ADVERTISED_ADDRESS:-$HOSTNAME}", Checkout.Read("Care.Silo/Dockerfile"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_silo_is_given_longer_to_stop_than_it_takes()
    {
        var grace = (string)compose.Service("silo")["stop_grace_period"];

        Assert.EndsWith("s", grace, StringComparison.Ordinal);
        Assert.True(TimeSpan.FromSeconds(int.Parse(grace[..^1], CultureInfo.InvariantCulture)) > SiloHost.ShutdownTimeout, grace);
    }

    [Fact]
    public void Every_image_is_built_from_a_file_that_is_there_and_every_volume_is_named()
    {
        Assert.All(compose.Programs, program =>
            Assert.True(File.Exists(Path.Combine(Checkout.Root, (string)ComposeFile.Map(program.Definition, "build")["dockerfile"]))));
        Assert.All(
            compose.Services.Where(service => service.Definition.ContainsKey("volumes")).SelectMany(service => (List<object>)service.Definition["volumes"])
                .Cast<string>(),
            volume => Assert.DoesNotContain(volume[..1], "./~"));
    }
}
