using System.Collections.Concurrent;
using Care.Grains.Events;
using Care.Grains.Jobs;
using Care.Grains.Places;
using Care.Interfaces.Caching;
using Care.Interfaces.Calls;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Caching;

/// <summary>
/// Sees to it that no cached page outlives what it shows (contract 01, A14). Grains tell of their changes before they answer. What an operator's command loads
/// is told by every silo once it has forgotten what it knew itself, so that the last silo to hear of it drops what it told in between. And since a silo that
/// dies takes along what it had yet to tell, the others then drop everything. Redis has no part in it: it may be away all the while, and an old page that it
/// still has when it is back is one that nobody asks for.
/// </summary>
internal sealed partial class CacheGenerations : BackgroundService, ISiloStatusListener
{
    /// <summary>How long a change that is stored waits to be told before it is answered.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly IGrainFactory grains;
    private readonly TimeProvider time;
    private readonly ILogger<CacheGenerations> logger;
    private readonly ConcurrentDictionary<PageFamily, bool> owed = new();
    private readonly Signal signal = new();

    public CacheGenerations(IGrainFactory grains, PlaceDirectory places, EventTypeDirectory eventTypes, ISiloStatusOracle silos, TimeProvider time,
        ILogger<CacheGenerations> logger)
    {
        (this.grains, this.time, this.logger) = (grains, time, logger);
        // The directory of facilities shows places too.
        places.Forgotten += () => Owe(PageFamily.Places, PageFamily.Facilities);
        eventTypes.Forgotten += () => Owe(PageFamily.EventTypes);
        silos.SubscribeToSiloStatusEvents(this);
    }

    /// <summary>
    /// Drops the pages of a family. To be awaited after a change is stored and before it is answered. When it can't be done in time it goes on behind the
    /// scenes, and the change is answered: where the silo with the generation has died nobody else reaches it either, pages are made anew meanwhile, and the
    /// next activation begins with a generation of its own. What is left is that this silo alone does not reach it: then the page of a facility is old for as
    /// long as that lasts, and a minute at the most, which is its life.
    /// </summary>
    public async Task Advance(PageFamily family)
    {
        try
        {
            await AdvanceNow(family);
        }
        catch (Exception e)
        {
            NotAdvancedInTime(family, e.GetType().Name);
            Owe(family);
        }
    }

    /// <summary>Drops all pages soon: nobody knows what has changed.</summary>
    public void AdvanceAll() => Owe(Enum.GetValues<PageFamily>());

    public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status)
    {
        if (status == SiloStatus.Dead)
        {
            AdvanceAll();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                // Asked for before the look at what is owed: what comes in meanwhile is not missed.
                var raised = signal.Next;
                await (await AdvanceOwed() ? raised.WaitAsync(stoppingToken) : Task.Delay(Pause, time, stoppingToken));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The silo ends: what it had yet to tell the others drop.
        }
    }

    private void Owe(params ReadOnlySpan<PageFamily> families)
    {
        foreach (var family in families)
        {
            owed[family] = true;
        }

        signal.Raise();
    }

    /// <summary>Tells what is owed; false where some of it still is.</summary>
    private async Task<bool> AdvanceOwed()
    {
        var all = true;
        foreach (var family in owed.Keys)
        {
            // Struck out before it is told: a change in between is owed anew.
            owed.TryRemove(family, out _);
            try
            {
                await AdvanceNow(family);
            }
            catch (Exception e)
            {
                owed[family] = true;
                all = false;
                NotAdvanced(family, e.GetType().Name);
            }
        }

        return all;
    }

    private async Task AdvanceNow(PageFamily family)
    {
        using (Caller.System("page-editions").Enter())
        {
            await grains.GetGrain<ICacheGeneration>((long)family).Advance().WaitAsync(Timeout, time);
        }
    }

    [LoggerMessage(7281, LogLevel.Warning, "Cached pages of {Family} could not be dropped in time, it is tried on: {Reason}")]
    private partial void NotAdvancedInTime(PageFamily family, string reason);

    [LoggerMessage(7282, LogLevel.Information, "Cached pages of {Family} could not be dropped yet: {Reason}")]
    private partial void NotAdvanced(PageFamily family, string reason);
}

[GrainType("page-edition")]
internal sealed class CacheGenerationGrain : Grain, ICacheGeneration
{
    private Guid generation = Guid.NewGuid();

    public Task<Guid> Current() => Task.FromResult(generation);

    public Task Advance()
    {
        generation = Guid.NewGuid();
        return Task.CompletedTask;
    }
}
