using System.Net.Http.Json;
using Care.Grains.Diagnoses;
using Care.Grains.Facilities;
using Care.Grains.Notifications;
using Care.Grains.Permissions;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Grains.Summaries;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Permissions;
using Care.Interfaces.Summaries;
using Care.Interfaces.Users;
using Care.Tests.Notifications;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Storage;

/// <summary>What must not wait for a replica, beside one that has heard of nothing yet.</summary>
public sealed class LateReplicaTests(CareSystem system) : IAsyncLifetime
{
    private CareDatabase database = null!;

    public async ValueTask InitializeAsync() =>
        database =
            new CareDatabase(new DatabaseOptions { Url = await system.Postgres.Database("care"), ReadUrl = await system.Postgres.Database("late-replica") });

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Places_that_a_silo_keeps_in_memory_are_read_from_the_database()
    {
        using PlaceDirectory places = new(database, new ChangeFeed());
        Assert.NotNull((await places.Current(TestContext.Current.CancellationToken)).Ward(TestPlaces.Ward));
    }

    [Fact]
    public async Task Concepts_that_a_silo_keeps_in_memory_are_read_from_the_database()
    {
        using ConceptDirectory concepts = new(database, new ChangeFeed());
        Assert.NotNull((await concepts.Current(TestContext.Current.CancellationToken)).Find(TestConcepts.Cholera));
    }

    [Fact]
    public async Task A_notification_that_was_just_pushed_is_found_by_its_link()
    {
        var home = await system.Facility();
        using var doctor = await system.Staff(UserType.Doctor, home);
        var nurse = await system.Member(home);
        using var client = await system.SignedIn(nurse);
        await doctor.PostAsJsonAsync("/api/v1/notification/notify/", new { facility = home, message = "Oxygen at nine" });
        var id = Assert.Single(await client.Notified("MESSAGE")).Id();

        NotificationQueries queries = new(database, system.SiloServices.GetRequiredService<NotificationViews>(), new PushOptions());
        CallerPermissions.Current = PermissionSet.Nobody with { Pk = await system.Pk(nurse) };
        Assert.True((await queries.Get(Guid.Parse(id), TestContext.Current.CancellationToken)).Succeeded);
    }

    [Fact]
    public async Task Lists_that_front_ends_cache_are_read_from_the_database()
    {
        await system.Facility();
        var services = system.SiloServices;
        var (places, facilities, views) =
            (services.GetRequiredService<PlaceDirectory>(), services.GetRequiredService<FacilityDirectory>(), services.GetRequiredService<FacilityViews>());
        FacilityQueries directory = new(database, places, facilities, services.GetRequiredService<FacilityAccess>(), views);
        Assert.NotEqual(0, (await directory.Directory(FacilityFilter.None, Paging.First, TestContext.Current.CancellationToken)).Value.Count);
        SummaryQueries summaries = new(database, places, facilities, views);
        Assert.True((await summaries.OfFacilities(SummaryType.PatientSummary, new FacilitySummaryFilter(), Paging.First, TestContext.Current.CancellationToken))
            .Succeeded);
    }
}
