using Care.Grains.Jobs;
using Care.Interfaces.Jobs;

namespace Care.Tests.Jobs;

/// <summary>
/// The job queue of the in-memory test cluster: one instance for all its silos, as there is one Redis. Keeps what it is given for as long as it lives, results
/// excepted.
/// </summary>
internal sealed class MemoryJobQueue(JobOptions options, TimeProvider time) : IJobQueue, IJobSource, IDeadLetters
{
    private readonly Lock door = new();
    private readonly Dictionary<string, Entry> entries = [];
    private readonly Signal arrivals = new();
    private long lastDelivery;

    /// <summary>Every job that was handed over, in that order.</summary>
    public IReadOnlyList<Job> Jobs
    {
        get
        {
            lock (door)
            {
                return [.. entries.Values.OrderBy(entry => entry.Order).Select(entry => entry.Job)];
            }
        }
    }

    public Task<bool> Enqueue(Job job, CancellationToken cancellation = default)
    {
        lock (door)
        {
            Expire();
            if (!entries.TryAdd(job.Id, new Entry(job, entries.Count) { Due = job.NotBefore ?? time.GetUtcNow() }))
            {
                return Task.FromResult(false);
            }
        }

        arrivals.Raise();
        return Task.FromResult(true);
    }

    public Task<JobReport?> Find(string id, CancellationToken cancellation = default)
    {
        lock (door)
        {
            Expire();
            return Task.FromResult(entries.TryGetValue(id, out var entry) ? new JobReport(entry.State, entry.Result, entry.Failures, entry.Error) : null);
        }
    }

    public Task<JobBacklog> Backlog(CancellationToken cancellation = default)
    {
        lock (door)
        {
            var now = time.GetUtcNow();
            var free = entries.Values.Where(entry => entry.IsFree).ToArray();
            return Task.FromResult(new JobBacklog(
                free.Count(entry => entry.Due <= now),
                free.Count(entry => entry.Due > now),
                entries.Values.Count(entry => entry.Holder is not null),
                entries.Values.Count(entry => entry.State == JobState.SetAside)));
        }
    }

    public Task<IReadOnlyList<JobsOfKind>> ByKind(CancellationToken cancellation = default)
    {
        lock (door)
        {
            var now = time.GetUtcNow();
            return Task.FromResult<IReadOnlyList<JobsOfKind>>([.. entries.Values
                .Where(entry => entry.State != JobState.Done)
                .GroupBy(entry => entry.Job.Kind)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => new JobsOfKind(
                    kind.Key,
                    kind.Count(entry => entry.IsFree && entry.Due <= now),
                    kind.Count(entry => entry.IsFree && entry.Due > now),
                    kind.Count(entry => entry.Holder is not null),
                    kind.Count(entry => entry.State == JobState.SetAside)))]);
        }
    }

    public Task Arrival() => arrivals.Next;

    public Task<IReadOnlyList<Delivery>> Take(string consumer, int max, CancellationToken cancellation) =>
        Hold(consumer, max, entry => entry.Holder is null && entry.Due <= time.GetUtcNow());

    public Task<IReadOnlyList<Delivery>> TakeOver(string consumer, int max, CancellationToken cancellation) =>
        Hold(consumer, max, entry => entry.Holder is not null && entry.Touched + options.TakeOverAfter <= time.GetUtcNow());

    public Task TakeNoMore(string consumer) => Task.CompletedTask;

    public Task<IReadOnlyList<Delivery>> Touch(IReadOnlyCollection<Delivery> deliveries)
    {
        lock (door)
        {
            List<Delivery> lost = [];
            foreach (var delivery in deliveries)
            {
                if (Held(delivery) is { } entry)
                {
                    entry.Touched = time.GetUtcNow();
                }
                else
                {
                    lost.Add(delivery);
                }
            }

            return Task.FromResult<IReadOnlyList<Delivery>>(lost);
        }
    }

    public Task Complete(Delivery delivery, string? result)
    {
        lock (door)
        {
            if (entries.TryGetValue(delivery.Job.Id, out var entry) && entry.State != JobState.Done)
            {
                (entry.State, entry.Result, entry.Error, entry.Ended) = (JobState.Done, result, null, time.GetUtcNow());
                entry.Release();
            }
        }

        return Task.CompletedTask;
    }

    public Task Retry(Delivery delivery, string error, TimeSpan pause) => Change(delivery, entry =>
    {
        (entry.Failures, entry.Error, entry.Due) = (entry.Failures + 1, error, time.GetUtcNow() + pause);
        entry.Release();
    });

    public Task GiveBack(Delivery delivery) => Change(delivery, entry => entry.Release());

    public Task SetAside(Delivery delivery, string error) => Change(delivery, entry =>
    {
        (entry.State, entry.Failures, entry.Error, entry.Ended) = (JobState.SetAside, entry.Failures + 1, error, time.GetUtcNow());
        entry.Release();
    });

    public Task<IReadOnlyList<DeadLetter>> List(int max, int skip = 0, CancellationToken cancellation = default)
    {
        lock (door)
        {
            return Task.FromResult<IReadOnlyList<DeadLetter>>([.. entries.Values
                .Where(entry => entry.State == JobState.SetAside)
                .OrderByDescending(entry => entry.Ended)
                .Skip(skip)
                .Take(max)
                .Select(entry => new DeadLetter(entry.Job, entry.Failures, entry.Error!, entry.Ended))]);
        }
    }

    public Task<bool> SendAgain(string id, CancellationToken cancellation = default)
    {
        lock (door)
        {
            if (!entries.TryGetValue(id, out var entry) || entry.State != JobState.SetAside)
            {
                return Task.FromResult(false);
            }

            (entry.State, entry.Failures, entry.Losses, entry.Due) = (JobState.Waiting, 0, 0, time.GetUtcNow());
        }

        arrivals.Raise();
        return Task.FromResult(true);
    }

    public Task<bool> Discard(string id, CancellationToken cancellation = default)
    {
        lock (door)
        {
            return Task.FromResult(entries.TryGetValue(id, out var entry) && entry.State == JobState.SetAside && entries.Remove(id));
        }
    }

    private Task<IReadOnlyList<Delivery>> Hold(string consumer, int max, Func<Entry, bool> wanted)
    {
        lock (door)
        {
            List<Delivery> taken = [];
            foreach (var entry in entries.Values.Where(entry => entry.State == JobState.Waiting && wanted(entry)).OrderBy(entry => entry.Order).Take(max))
            {
                entry.Losses += entry.Holder is null ? 0 : 1;
                (entry.Holder, entry.Delivery, entry.Touched) = (consumer, $"{++lastDelivery}", time.GetUtcNow());
                taken.Add(new Delivery(entry.Job, entry.Delivery, consumer, entry.Failures, entry.Losses));
            }

            return Task.FromResult<IReadOnlyList<Delivery>>(taken);
        }
    }

    private Task Change(Delivery delivery, Action<Entry> change)
    {
        lock (door)
        {
            if (Held(delivery) is { } entry)
            {
                change(entry);
            }
        }

        arrivals.Raise();
        return Task.CompletedTask;
    }

    private Entry? Held(Delivery delivery) =>
        entries.TryGetValue(delivery.Job.Id, out var entry) && entry.Delivery == delivery.Entry ? entry : null;

    private void Expire()
    {
        var now = time.GetUtcNow();
        foreach (var entry in entries.Values.Where(entry => entry.State == JobState.Done).ToArray())
        {
            entry.Result = entry.Ended + options.ResultRetention <= now ? null : entry.Result;
            if (entry.Ended + options.IdRetention <= now)
            {
                entries.Remove(entry.Job.Id);
            }
        }
    }

    private sealed class Entry(Job job, int order)
    {
        public Job Job => job;

        public int Order => order;

        public JobState State { get; set; }

        public bool IsFree => State == JobState.Waiting && Holder is null;

        public DateTimeOffset Due { get; set; }

        public string? Holder { get; set; }

        public string? Delivery { get; set; }

        public DateTimeOffset Touched { get; set; }

        public DateTimeOffset Ended { get; set; }

        public int Failures { get; set; }

        public int Losses { get; set; }

        public string? Result { get; set; }

        public string? Error { get; set; }

        public void Release() => (Holder, Delivery) = (null, null);
    }
}
