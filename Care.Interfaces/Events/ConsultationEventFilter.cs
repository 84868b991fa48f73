using System.Text.Json.Serialization;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Events;

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
