using Care.Grains.Facilities;
using Care.Grains.Jobs;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Jobs;
using Care.Tests.Operations;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging;

namespace Care.Tests.Jobs;

/// <summary>Jobs that are written with the change that causes them: there if it is, and handed over whatever dies in between.</summary>
public sealed class JobOutboxTests(JobOutboxFixture fixture) : IClassFixture<JobOutboxFixture>
{
    private static Job Some =>
        new("test", $"job-{Guid.NewGuid():N}") { Payload = """{"patient":"é"}""", TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };

    [Fact]
    public async Task A_change_that_is_refused_leaves_no_job()
    {
        var store = fixture.StoreOf(fixture.Relay());
        var first = new StoredFacility(fixture.Database.State, Guid.NewGuid());
        Assert.Null(await Write(store, first, first.State));
        var second = new StoredFacility(fixture.Database.State, Guid.NewGuid());
        var job = Some;

        Assert.NotNull(await Write(store, second, first.State, job));

        Assert.Equal(0, await fixture.OutboxJobs(job));
        Assert.Null(second.State.OutboxJobs);
    }

    [Fact]
    public async Task A_change_of_a_version_that_is_no_longer_the_current_one_leaves_no_job()
    {
        var store = fixture.StoreOf(fixture.Relay());
        var id = Guid.NewGuid();
        await Write(store, new StoredFacility(fixture.Database.State, id), new StoredFacility(fixture.Database.State, id).State);
        var late = new StoredFacility(fixture.Database.State, id);
        var job = Some;

        await Assert.ThrowsAsync<DependencyFailedException>(() => Write(store, late, late.State, job));

        Assert.Equal(0, await fixture.OutboxJobs(job));
    }

    [Fact]
    public async Task A_job_is_written_with_its_change_and_is_no_part_of_the_entity()
    {
        var id = Guid.NewGuid();
        var stored = new StoredFacility(fixture.Database.State, id);
        var (first, second) = (Some, Some with { NotBefore = DateTimeOffset.UtcNow.AddHours(1) });
        var store = fixture.StoreOf(fixture.Relay());

        Assert.Null(await Write(store, stored, stored.State, first));
        Assert.Null(await Write(store, stored, stored.State with { Name = "Renamed" }, second));

        Assert.Equal(1, await fixture.OutboxJobs(first));
        Assert.Equal(1, await fixture.OutboxJobs(second));
        Assert.Null(stored.State.OutboxJobs);
        Assert.False(await fixture.Read<bool>("select document ? 'intents' from facility where id = $1", id));
        Assert.False(await fixture.Read<bool>("select bool_or(changed ? 'intents') from change_log where entity = $1::text", id));
    }

    [Fact]
    public async Task A_job_is_handed_over_as_it_is_and_struck_out()
    {
        var stored = new StoredFacility(fixture.Database.State, Guid.NewGuid());
        var relay = fixture.Relay();
        await relay.StartAsync(CancellationToken.None);
        var job = Some;

        Assert.Null(await Write(fixture.StoreOf(relay), stored, stored.State, job));

        Assert.Equal(job, await TakenOf(job));
        await Eventually.Holds(() => fixture.OutboxJobs(job), left => left == 0, "the job to leave the outbox");
        await relay.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_change_is_written_while_the_queue_is_away_and_its_jobs_are_handed_over_when_it_is_back()
    {
        var stored = new StoredFacility(fixture.Database.State, Guid.NewGuid());
        var relay = fixture.Relay();
        await relay.StartAsync(CancellationToken.None);
        var jobs = Enumerable.Range(0, 5).Select(_ => Some).ToArray();

        await fixture.Redis.Stop();
        Assert.Null(await Write(fixture.StoreOf(relay), stored, stored.State, jobs));
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await fixture.OutboxJobs(jobs[0]));
        await fixture.Redis.Start();

        foreach (var job in jobs)
        {
            await Eventually.Holds(() => fixture.OutboxJobs(job), left => left == 0, "the job to leave the outbox");
            Assert.Equal(JobState.Waiting, (await fixture.Queue.Jobs.Find(job.Id))!.State);
        }

        await relay.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_job_that_no_change_causes_is_kept_while_the_queue_is_away_and_handed_over_when_it_is_back()
    {
        var relay = fixture.Relay();
        await relay.StartAsync(CancellationToken.None);
        var (job, later) = (Some, Some with { NotBefore = new DateTimeOffset(2036, 1, 2, 3, 4, 5, TimeSpan.Zero), TraceParent = null });
        await fixture.Redis.Stop();

        await relay.Keep(job);
        await relay.Keep(job);
        await relay.Keep(later);
        Assert.Equal(1, await fixture.OutboxJobs(job));
        await fixture.Redis.Start();

        await Eventually.Holds(() => fixture.OutboxJobs(job), left => left == 0, "the job to leave the outbox");
        await Eventually.Holds(() => fixture.OutboxJobs(later), left => left == 0, "the other intent to be struck out");
        Assert.Equal(job, await TakenOf(job));
        await relay.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task While_the_queue_is_away_a_few_jobs_of_a_sweep_are_tried_and_the_others_wait()
    {
        // What other tests have left would be the first sweep.
        await fixture.Read<int>("with deleted as (delete from intent returning 1) select count(*)::int from deleted");
        var stored = new StoredFacility(fixture.Database.State, Guid.NewGuid());
        await Write(fixture.StoreOf(fixture.Relay()), stored, stored.State, [.. Enumerable.Range(0, 50).Select(_ => Some)]);
        var (away, log) = (new AwayQueue(), new CapturedLog());
        using var loggers = new LoggerFactory([log]);
        var relay = fixture.Relay(away, loggers.CreateLogger<JobOutboxRelay>());
        await relay.StartAsync(CancellationToken.None);

        int Sweeps() => log.Lines.Count(line => line.Contains("[6601]", StringComparison.Ordinal));
        await Eventually.Holds(() => Sweeps() >= 6, "six sweeps");
        await relay.StopAsync(CancellationToken.None);

        Assert.InRange(away.Tries, 50 + (3 * 5), 100 + (3 * (Sweeps() - 1)));
        await fixture.Read<int>("with deleted as (delete from intent returning 1) select count(*)::int from deleted");
    }

    [Fact]
    public async Task What_a_silo_left_that_died_is_handed_over_by_another()
    {
        var stored = new StoredFacility(fixture.Database.State, Guid.NewGuid());
        var job = Some with { NotBefore = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) };
        Assert.Null(await Write(fixture.StoreOf(fixture.Relay()), stored, stored.State, job));

        var another = fixture.Relay();
        await another.StartAsync(CancellationToken.None);

        Assert.Equal(job with { NotBefore = null }, await TakenOf(job));
        await Eventually.Holds(() => fixture.OutboxJobs(job), left => left == 0, "the job to leave the outbox");
        await another.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_precaution_that_the_next_change_withdraws_never_reaches_the_queue()
    {
        var relay = fixture.Relay();
        var store = fixture.StoreOf(relay);
        var id = Guid.NewGuid();
        var stored = new StoredFacility(fixture.Database.State, id);
        var (precaution, job) = (Some with { IsPrecaution = true }, Some);
        Assert.Null(await Write(store, stored, stored.State, precaution, job));
        Assert.Equal(1, await fixture.OutboxJobs(precaution));

        Assert.Null(await store.Write(stored, "key", new Change<FacilityState>(stored.State, true, [], Withdrawn: precaution.Id), () => { }));
        Assert.Equal(0, await fixture.OutboxJobs(precaution));
        Assert.Null(stored.State.WithdrawnJob);
        Assert.False(await fixture.Read<bool>("select document ? 'withdrawn_job' from facility where id = $1", id));

        await relay.StartAsync(CancellationToken.None);
        await Eventually.Holds(() => fixture.OutboxJobs(job), left => left == 0, "the other job to leave the outbox");
        await relay.StopAsync(CancellationToken.None);
        Assert.Null(await fixture.Queue.Jobs.Find(precaution.Id));
        Assert.NotNull(await fixture.Queue.Jobs.Find(job.Id));
    }

    [Fact]
    public async Task A_precaution_that_nobody_withdraws_is_handed_over_by_the_sweep()
    {
        var relay = fixture.Relay();
        var stored = new StoredFacility(fixture.Database.State, Guid.NewGuid());
        var precaution = Some with { IsPrecaution = true };
        Assert.Null(await Write(fixture.StoreOf(relay), stored, stored.State, precaution));
        await relay.StartAsync(CancellationToken.None);

        Assert.Equal(precaution.Id, (await TakenOf(precaution)).Id);
        await relay.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_is_being_handed_over_by_one_silo_is_left_alone_by_the_others()
    {
        var stored = new StoredFacility(fixture.Database.State, Guid.NewGuid());
        var job = Some;
        await Write(fixture.StoreOf(fixture.Relay()), stored, stored.State, job);
        var table = new JobOutboxTable(fixture.Database);

        var (found, handedOver) = await table.Sweep(TimeSpan.Zero, 100, async jobs =>
        {
            Assert.Contains(job, jobs);
            await table.Sweep(TimeSpan.Zero, 100, others =>
                throw new InvalidOperationException($"{others.Count} jobs were swept up twice."), CancellationToken.None);
            return [job.Id];
        }, CancellationToken.None);

        Assert.True(found >= handedOver && handedOver == 1);
        Assert.Equal(0, await fixture.OutboxJobs(job));
    }

    private async Task<Job> TakenOf(Job job)
    {
        var taken = await Eventually.Holds(
            async () => (await fixture.Queue.Take("silo-a", 100))
                .FirstOrDefault(delivery => delivery.Job.Id == job.Id), found => found is not null, "the job to be handed over");
        return taken!.Job;
    }

    /// <summary>A queue that takes nothing and counts what it is asked for.</summary>
    private sealed class AwayQueue : IJobQueue
    {
        private int tries;

        public int Tries => Volatile.Read(ref tries);

        public Task<bool> Enqueue(Job job, CancellationToken cancellation = default)
        {
            Interlocked.Increment(ref tries);
            return Task.FromException<bool>(new DependencyFailedException("Redis"));
        }

        public Task<JobReport?> Find(string id, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<JobBacklog> Backlog(CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<JobsOfKind>> ByKind(CancellationToken cancellation = default) => throw new NotSupportedException();
    }

    private static Task<Error?> Write(EntityStore store, StoredFacility stored, FacilityState next, params Job[] jobs) =>
        store.Write(stored, "key", new Change<FacilityState>(next, true, [.. jobs]), () => { });
}
