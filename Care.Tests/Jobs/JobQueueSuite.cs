using System.Collections.Concurrent;
using Care.Grains.Jobs;
using Care.Interfaces.Jobs;
using Care.Tests.Servers;

namespace Care.Tests.Jobs;

/// <summary>What every job queue promises, whatever it is made of.</summary>
public abstract class JobQueueSuite
{
    private protected abstract Task<TestQueue> Open(JobOptions options);

    protected static JobOptions Options => TestQueue.Options with { Prefix = $"test-{Guid.NewGuid():N}" };

    /// <summary>For tests in which silos die.</summary>
    protected static JobOptions Brief => TestQueue.Brief with { Prefix = $"test-{Guid.NewGuid():N}" };

    private static Job Some => new("test", $"job-{Guid.NewGuid():N}");

    [Fact]
    public async Task A_job_arrives_as_it_was_handed_over()
    {
        var queue = await Open(Options);
        var job = Some with { Payload = """{"patient":"é"}""", TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };
        Assert.True(await queue.Jobs.Enqueue(job));

        var delivery = await queue.TakeOne("silo-a");

        Assert.Equal(job, delivery.Job);
        Assert.Equal((0, 0), (delivery.Failures, delivery.Losses));
        Assert.Empty(await queue.Take("silo-b"));
    }

    [Fact]
    public async Task An_id_is_refused_while_it_waits_while_it_runs_and_when_it_is_done()
    {
        var queue = await Open(Options);
        var job = Some;
        Assert.True(await queue.Jobs.Enqueue(job));
        Assert.False(await queue.Jobs.Enqueue(job));
        var delivery = await queue.TakeOne("silo-a");
        Assert.False(await queue.Jobs.Enqueue(job));
        await queue.Source.Complete(delivery, null);
        Assert.False(await queue.Jobs.Enqueue(job));

        Assert.Empty(await queue.Take("silo-a"));
        Assert.Equal(JobState.Done, (await queue.Jobs.Find(job.Id))!.State);
    }

    [Fact]
    public async Task Many_hand_overs_of_one_id_at_once_give_one_job()
    {
        var queue = await Open(Options);
        var job = Some;

        var accepted = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => queue.Jobs.Enqueue(job)));

        Assert.Equal(1, accepted.Count(yes => yes));
        await queue.TakeOne("silo-a");
        Assert.Empty(await queue.Take("silo-a"));
    }

    [Fact]
    public async Task No_more_are_taken_than_there_is_room_for_and_none_twice()
    {
        var queue = await Open(Options with { Concurrency = 3 });
        var jobs = Enumerable.Range(0, 20).Select(_ => Some).ToArray();
        foreach (var job in jobs)
        {
            await queue.Jobs.Enqueue(job);
        }

        var taken = new ConcurrentBag<Delivery>(await queue.TakeAll("silo-a", 3));
        await Eventually.Holds(
            async () =>
            {
                await Parallel.ForAsync(0, 10, async (i, _) =>
                {
                    foreach (var delivery in await queue.Source.Take($"silo-{i}", 3, CancellationToken.None))
                    {
                        taken.Add(delivery);
                    }
                });
                return taken.Count;
            },
            count => count >= jobs.Length,
            "all jobs to be taken");

        Assert.Equal(jobs.Select(job => job.Id).Order(), taken.Select(delivery => delivery.Job.Id).Order());
    }

    [Fact]
    public async Task A_job_is_not_taken_before_its_time()
    {
        var queue = await Open(Options);
        var due = DateTimeOffset.UtcNow.AddMilliseconds(600);
        await queue.Jobs.Enqueue(Some with { NotBefore = due });

        var taken = await Eventually.Holds(() => queue.Take("silo-a"), found => found.Count == 1, "the delayed job");

        Assert.Single(taken);
        Assert.True(DateTimeOffset.UtcNow >= due.AddMilliseconds(-1), "It was taken before its time.");
    }

    [Fact]
    public async Task A_failed_job_comes_back_after_its_pause_and_knows_how_often_it_failed()
    {
        var queue = await Open(Options);
        var job = Some;
        await queue.Jobs.Enqueue(job);
        var earliest = DateTimeOffset.UtcNow.AddMilliseconds(500);
        await queue.Source.Retry(await queue.TakeOne("silo-a"), "IOException: no bed", TimeSpan.FromMilliseconds(500));

        Assert.Equal(new JobReport(JobState.Waiting, null, 1, "IOException: no bed"), await queue.Jobs.Find(job.Id));
        var again = await Eventually.Holds(() => queue.Take("silo-b"), found => found.Count == 1, "the job's next try");

        Assert.Equal(1, again[0].Failures);
        Assert.True(DateTimeOffset.UtcNow >= earliest.AddMilliseconds(-1), "It came back before its pause was over.");
    }

    [Fact]
    public async Task A_job_that_is_given_back_is_free_at_once_and_counts_as_no_failure()
    {
        var queue = await Open(Options);
        await queue.Jobs.Enqueue(Some);
        await queue.Source.GiveBack(await queue.TakeOne("silo-a"));

        Assert.Equal(0, (await queue.TakeOne("silo-b")).Failures);
    }

    [Fact]
    public async Task A_job_that_was_set_aside_keeps_its_input_and_error_and_can_be_sent_again()
    {
        var queue = await Open(Options);
        var job = Some with { Payload = """{"a":1}""" };
        await queue.Jobs.Enqueue(job);
        await queue.Source.SetAside(await queue.TakeOne("silo-a"), "IOException: no bed");

        var letter = Assert.Single(await queue.Dead.List(10));
        Assert.Equal((job, 1, "IOException: no bed"), (letter.Job, letter.Failures, letter.Error));
        Assert.Equal(JobState.SetAside, (await queue.Jobs.Find(job.Id))!.State);
        Assert.False(await queue.Jobs.Enqueue(job));
        Assert.Empty(await queue.Take("silo-a"));

        Assert.True(await queue.Dead.SendAgain(job.Id));
        Assert.False(await queue.Dead.SendAgain(job.Id));
        Assert.Empty(await queue.Dead.List(10));
        Assert.Equal((job, 0), await queue.TakeOne("silo-a") is var delivery ? (delivery.Job, delivery.Failures) : default);
    }

    [Fact]
    public async Task A_job_that_was_discarded_is_forgotten()
    {
        var queue = await Open(Options);
        var job = Some;
        await queue.Jobs.Enqueue(job);
        Assert.False(await queue.Dead.Discard(job.Id));
        await queue.Source.SetAside(await queue.TakeOne("silo-a"), "IOException: no bed");

        Assert.True(await queue.Dead.Discard(job.Id));

        Assert.Empty(await queue.Dead.List(10));
        Assert.Null(await queue.Jobs.Find(job.Id));
        Assert.True(await queue.Jobs.Enqueue(job));
    }

    [Fact]
    public async Task A_result_is_kept()
    {
        var queue = await Open(Options);
        var job = Some;
        await queue.Jobs.Enqueue(job);
        await queue.Source.Complete(await queue.TakeOne("silo-a"), "42");

        Assert.Equal("42", (await queue.Jobs.Find(job.Id))!.Result);
    }

    [Fact]
    public async Task An_id_is_known_for_longer_than_its_result()
    {
        var queue = await Open(Options with { ResultRetention = TimeSpan.FromMilliseconds(100) });
        var job = Some;
        await queue.Jobs.Enqueue(job);
        await queue.Source.Complete(await queue.TakeOne("silo-a"), "42");

        var later = await Eventually.Holds(() => queue.Jobs.Find(job.Id), report => report?.Result is null, "the result to expire");
        Assert.Equal(JobState.Done, later?.State);
        Assert.False(await queue.Jobs.Enqueue(job));
    }

    [Fact]
    public async Task An_id_is_forgotten_after_its_time_and_may_be_handed_over_anew()
    {
        var queue = await Open(Options with { ResultRetention = TimeSpan.FromMilliseconds(100), IdRetention = TimeSpan.FromMilliseconds(200) });
        var job = Some;
        await queue.Jobs.Enqueue(job);
        await queue.Source.Complete(await queue.TakeOne("silo-a"), "42");

        await Eventually.Holds(() => queue.Jobs.Find(job.Id), report => report is null, "the id to be forgotten");
        Assert.True(await queue.Jobs.Enqueue(job));
    }

    [Fact]
    public async Task The_jobs_of_a_silo_that_is_gone_are_taken_over_and_those_of_a_living_one_are_not()
    {
        var queue = await Open(Brief with { TakeOverAfter = TimeSpan.FromSeconds(2) });
        var lost = Some;
        await queue.Jobs.Enqueue(Some);
        var kept = await queue.TakeOne("silo-a");
        await queue.Jobs.Enqueue(lost);
        await queue.TakeOne("silo-b");
        await queue.Die("silo-b");

        var taken = await Eventually.Holds(
            async () =>
            {
                Assert.Empty(await queue.Source.Touch([kept]));
                return await queue.TakeOver("silo-c");
            },
            found => found.Count > 0,
            "the untouched job to be taken over");

        var delivery = Assert.Single(taken);
        Assert.Equal((lost.Id, "silo-c", 1), (delivery.Job.Id, delivery.Consumer, delivery.Losses));
    }

    [Fact]
    public async Task A_silo_that_was_only_thought_dead_learns_that_its_job_is_gone_and_can_no_longer_fail_it()
    {
        var queue = await Open(Brief);
        var job = Some;
        await queue.Jobs.Enqueue(job);
        var old = await queue.TakeOne("silo-a");
        await queue.Die("silo-a");
        var taken = await Eventually.Holds(() => queue.TakeOver("silo-b"), found => found.Count == 1, "the job to be taken over");

        Assert.Equal([old], await queue.Source.Touch([old]));
        await queue.Source.Retry(old, "late", TimeSpan.Zero);
        await queue.Source.GiveBack(old);
        await queue.Source.SetAside(old, "late");
        Assert.Equal(0, (await queue.Jobs.Find(job.Id))!.Failures);
        Assert.Empty(await queue.Take("silo-c"));
        Assert.Empty(await queue.Source.Touch(taken));
    }

    [Fact]
    public async Task The_success_of_a_silo_that_was_thought_dead_holds_and_ends_the_job_for_all()
    {
        var queue = await Open(Brief);
        var job = Some;
        await queue.Jobs.Enqueue(job);
        var old = await queue.TakeOne("silo-a");
        await queue.Die("silo-a");
        var taken = await Eventually.Holds(() => queue.TakeOver("silo-b"), found => found.Count == 1, "the job to be taken over");

        await queue.Source.Complete(old, "1");
        await queue.Source.Retry(taken[0], "the second run failed", TimeSpan.Zero);
        await queue.Source.Complete(taken[0], "2");

        Assert.Equal(new JobReport(JobState.Done, "1", 0, null), await queue.Jobs.Find(job.Id));
        Assert.Empty(await queue.Take("silo-c"));
        Assert.Equal(0, (await queue.Jobs.Backlog()).Running);
    }

    [Fact]
    public async Task An_arrival_is_heard_by_a_silo_that_gets_the_job()
    {
        var options = Options;
        var (a, b) = (await Open(options), await Open(options with { Silo = "silo-b" }));
        await a.Take("silo-a");
        await b.Take("silo-b");
        var (heardByA, heardByB) = (a.Source.Arrival(), b.Source.Arrival());

        await a.Jobs.Enqueue(Some);

        var first = await Task.WhenAny(heardByA, heardByB).WaitAsync(TimeSpan.FromSeconds(20));
        await (first == heardByA ? a.TakeOne("silo-a") : b.TakeOne("silo-b"));
    }

    [Fact]
    public async Task The_backlog_counts_each_job_where_it_is()
    {
        var queue = await Open(Options);
        for (var i = 0; i < 5; i++)
        {
            await queue.Jobs.Enqueue(Some);
        }

        await queue.Jobs.Enqueue(Some with { NotBefore = DateTimeOffset.UtcNow.AddHours(1) });
        var taken = await queue.TakeAll("silo-a", 3);
        await queue.Source.SetAside(taken[0], "IOException: no bed");
        await queue.Source.Complete(taken[1], null);

        Assert.Equal(new JobBacklog(Waiting: 2, Delayed: 1, Running: 1, SetAside: 1), await queue.Jobs.Backlog());
    }

    [Fact]
    public async Task The_backlog_by_kind_counts_each_job_where_it_is()
    {
        var queue = await Open(Options);
        await queue.Jobs.Enqueue(Some with { Kind = "b" });
        await queue.Jobs.Enqueue(Some with { Kind = "c" });
        await queue.Jobs.Enqueue(Some with { Kind = "c" });
        var taken = await queue.TakeAll("silo-a", 3);
        await queue.Source.SetAside(taken[0], "IOException: no bed");
        await queue.Source.Complete(taken[1], null);
        await queue.Jobs.Enqueue(Some with { Kind = "a" });
        await queue.Jobs.Enqueue(Some with { Kind = "a" });
        await queue.Jobs.Enqueue(Some with { Kind = "a", NotBefore = DateTimeOffset.UtcNow.AddHours(1) });

        Assert.Equal([new("a", 2, 1, 0, 0), new("b", 0, 0, 0, 1), new("c", 0, 0, 1, 0)], await queue.Jobs.ByKind());
    }

    [Fact]
    public async Task The_dead_letters_are_listed_the_latest_first_and_in_parts()
    {
        var queue = await Open(Options);
        for (var i = 0; i < 3; i++)
        {
            await queue.Jobs.Enqueue(new Job("test", $"job-{i}"));
            await queue.Source.SetAside(await queue.TakeOne("silo-a"), "IOException: no bed");
            await Task.Delay(2);
        }

        Assert.Equal(["job-2", "job-1"], (await queue.Dead.List(2)).Select(letter => letter.Job.Id));
        Assert.Equal(["job-0"], (await queue.Dead.List(2, skip: 2)).Select(letter => letter.Job.Id));
    }
}
