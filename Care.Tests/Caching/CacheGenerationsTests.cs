using System.Collections.Concurrent;
using System.Diagnostics;
using Care.Grains.Caching;
using Care.Grains.Events;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Interfaces.Caching;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Care.Tests.Caching;

/// <summary>How a silo tells that cached pages are old, in a cluster that can't always be told.</summary>
public sealed class CacheGenerationsTests : IAsyncLifetime
{
    private readonly ChangeFeed changes = new();
    private readonly CareDatabase database = new(new DatabaseOptions { Url = "postgres://nobody@127.0.0.1:1/none" });
    private readonly ConcurrentQueue<PageFamily> dropped = new();
    private readonly CacheGenerations pages;

    /// <summary>What becomes of a call that is not to arrive.</summary>
    private volatile Task? lost;

    public CacheGenerationsTests()
    {
        var grains = Stub.Of<IGrainFactory>((_, keys) => Stub.Of<ICacheGeneration>((_, _) => Advanced((PageFamily)(long)keys[0]!)));
        pages = new(
            grains, new PlaceDirectory(database, changes), new EventTypeDirectory(database, changes), Stub.Of<ISiloStatusOracle>((_, _) => true),
                TimeProvider.System, NullLogger<CacheGenerations>.Instance);
    }

    public async ValueTask InitializeAsync() => await pages.StartAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await pages.StopAsync(CancellationToken.None);
        pages.Dispose();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_change_is_told_before_it_is_answered()
    {
        await pages.Advance(PageFamily.Facilities);
        Assert.Equal([PageFamily.Facilities], dropped);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_change_that_cannot_be_told_is_answered_within_about_a_second_and_told_as_soon_as_it_can(bool isTurnedAway)
    {
        lost = isTurnedAway ? Task.FromException(new SiloUnavailableException()) : new TaskCompletionSource().Task;
        var took = Stopwatch.StartNew();
        await pages.Advance(PageFamily.Facilities);
        Assert.True(took.Elapsed < TimeSpan.FromSeconds(5), $"The change was answered after {took.Elapsed}.");
        Assert.Empty(dropped);

        lost = null;
        await Eventually.Holds(() => dropped.Contains(PageFamily.Facilities), "the change to be told");
    }

    [Fact]
    public async Task Places_and_event_types_that_were_loaded_are_told_once_the_silo_has_forgotten_the_old()
    {
        changes.Announce("places", "*");
        await Eventually.Holds(() => dropped.Order().SequenceEqual([PageFamily.Places, PageFamily.Facilities]), "new places to be told");
        changes.Announce("event_types", "*");
        await Eventually.Holds(() => dropped.Contains(PageFamily.EventTypes), "new event types to be told");
    }

    [Fact]
    public async Task What_a_silo_that_died_had_yet_to_tell_is_told_by_the_others()
    {
        pages.SiloStatusChangeNotification(SiloAddress.Zero, SiloStatus.Joining);
        pages.SiloStatusChangeNotification(SiloAddress.Zero, SiloStatus.Dead);
        await Eventually.Holds(() => dropped.Order().SequenceEqual(Enum.GetValues<PageFamily>()), "all pages to be dropped");
    }

    private Task Advanced(PageFamily family)
    {
        if (lost is { } call)
        {
            return call;
        }

        dropped.Enqueue(family);
        return Task.CompletedTask;
    }
}
