namespace Care.Grains.Jobs;

/// <summary>
/// The other side of the queue: what a silo's worker takes jobs from and tells what became of them. Whatever is neither completed, retried, given back
/// nor set aside belongs to its consumer for as long as that consumer touches it, and to whoever takes it over after that.
/// </summary>
internal interface IJobSource
{
    /// <summary>
    /// A task that ends at the next arrival after this call: to be asked for before <see cref="Take"/>, so that none is missed. Arrivals may go unnoticed; poll
    /// as well.
    /// </summary>
    Task Arrival();

    /// <summary>Takes jobs whose time has come.</summary>
    /// <param name="consumer">Who takes them: the silo's name.</param>
    /// <param name="max">As many as there is room for.</param>
    /// <param name="cancellation">Stops before anything is taken.</param>
    Task<IReadOnlyList<Delivery>> Take(string consumer, int max, CancellationToken cancellation);

    /// <summary>
    /// Takes jobs that another silo took and has not touched for <see cref="JobOptions.TakeOverAfter"/>. None where the queue itself gives them to others.
    /// </summary>
    Task<IReadOnlyList<Delivery>> TakeOver(string consumer, int max, CancellationToken cancellation);

    /// <summary>Takes nothing more and gives back what came to the consumer without being taken. What was taken stays with it.</summary>
    Task TakeNoMore(string consumer);

    /// <summary>Says that these are still being worked on.</summary>
    /// <returns>Those that another silo has taken over meanwhile.</returns>
    Task<IReadOnlyList<Delivery>> Touch(IReadOnlyCollection<Delivery> deliveries);

    /// <summary>The job is done. Holds whoever has the delivery by now: the effect is there.</summary>
    Task Complete(Delivery delivery, string? result);

    /// <summary>The job failed and is to be tried again after a pause. Changes nothing when another silo has the delivery.</summary>
    Task Retry(Delivery delivery, string error, TimeSpan pause);

    /// <summary>
    /// The job was begun and not ended, through no fault of its own: any silo may take it at once. Changes nothing when another silo has the delivery.
    /// </summary>
    Task GiveBack(Delivery delivery);

    /// <summary>The job failed for the last time and is kept with its error. Changes nothing when another silo has the delivery.</summary>
    Task SetAside(Delivery delivery, string error);
}

/// <summary>A job in the hands of a silo.</summary>
/// <param name="Job">The job.</param>
/// <param name="Entry">The queue's own name for this delivery.</param>
/// <param name="Consumer">The silo that holds it.</param>
/// <param name="Failures">How often the job failed before.</param>
/// <param name="Losses">How often a silo that held it went away.</param>
internal sealed record Delivery(Job Job, string Entry, string Consumer, int Failures, int Losses);
