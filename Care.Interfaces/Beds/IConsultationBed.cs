using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Beds;

/// <summary>
/// A stay of a patient in a bed (contract 03, §7). Keyed by the id that the API shows. It is the record of what others decided: the bed who lies in it, the
/// consultation which of its stays is current. Stays are begun and changed by <see cref="Consultations.IConsultation"/>, and written by beds alone.
/// </summary>
[Alias("care.IConsultationBed")]
public interface IConsultationBed : IGrainWithGuidKey
{
    /// <summary>The stay.</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<ConsultationBed>>> Get();

    /// <summary>The stay as it is stored.</summary>
    /// <returns>Null when there is no such stay.</returns>
    [Internal, ReadOnly, Alias("Current")]
    Task<BedStay?> Current();

    /// <summary>Writes the stay as its bed has decided it: a new one, or one that was changed. May be repeated.</summary>
    /// <param name="stay">The stay as it is to be.</param>
    [Internal, Alias("Record")]
    Task<Outcome<Done>> Record(BedStay stay);

    /// <summary>Ends the stay where it is open. May be repeated.</summary>
    /// <param name="at">When.</param>
    [Internal, Alias("End")]
    Task<Outcome<Done>> End(DateTimeOffset at);
}

/// <summary>Stays in beds of facilities in the caller's scope (contract 03, §7). A pool of workers; key 0.</summary>
[Alias("care.IConsultationBedQueries")]
public interface IConsultationBedQueries : IGrainWithIntegerKey
{
    /// <summary>Stays, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<ConsultationBed>>> List(ConsultationBedFilter filter, Paging paging, CancellationToken cancellation = default);
}

/// <summary>Which stays in beds are listed (contract 03, §7). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.ConsultationBedFilter")]
public sealed record ConsultationBedFilter
{
    /// <summary>Whose.</summary>
    [Id(0)]
    public Guid? Consultation { get; init; }

    /// <summary>In which bed.</summary>
    [Id(1)]
    public Guid? Bed { get; init; }
}
