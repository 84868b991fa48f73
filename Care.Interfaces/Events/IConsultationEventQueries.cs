using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

namespace Care.Interfaces.Events;

/// <summary>The change logs of consultations (contract 05, §11.2), for callers in whose scope the consultation is. A pool of workers; key 0.</summary>
[Alias("care.IConsultationEventQueries")]
public interface IConsultationEventQueries : IGrainWithIntegerKey
{
    /// <summary>The events of a consultation.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="filter">Which, and in which order.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<ConsultationEvent>>> List(Guid consultation, ConsultationEventFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>One event.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="pk">Its internal key, which no answer shows.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<ConsultationEvent>>> Get(Guid consultation, long pk, CancellationToken cancellation = default);
}

/// <summary>Which events of a consultation are listed, and in which order (contract 05, §11.2). What is null does not filter.</summary>
/// <param name="EventType">The key of the type.</param>
/// <param name="CausedBy">The key of the user who caused them.</param>
/// <param name="IsLatest">Only those that nothing later replaces, or only those that something does.</param>
/// <param name="Order">In which order.</param>
[GenerateSerializer, Immutable, Alias("care.ConsultationEventFilter")]
public sealed record ConsultationEventFilter(
    [property: Id(0)] int? EventType,
    [property: Id(1)] int? CausedBy,
    [property: Id(2)] bool? IsLatest,
    [property: Id(3), JsonPropertyName("ordering"), Choice(ChoiceStyle.LabelOnly)] ConsultationEventOrder Order);

/// <summary>In which order the events of a consultation are listed (contract 05, §11.2); queries ask by the label.</summary>
public enum ConsultationEventOrder
{
    /// <summary>Those entered last come first.</summary>
    [Label("-created_date")]
    NewestFirst = 0,

    /// <summary>Those entered first come first.</summary>
    [Label("created_date")]
    OldestFirst = 1,

    /// <summary>Those that took place last come first.</summary>
    [Label("-taken_at")]
    LatestTakenFirst = 2,

    /// <summary>Those that took place first come first.</summary>
    [Label("taken_at")]
    EarliestTakenFirst = 3,
}
