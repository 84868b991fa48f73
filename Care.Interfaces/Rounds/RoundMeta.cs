using System.Text.Json.Serialization;

namespace Care.Interfaces.Rounds;

/// <summary>What clients note beside a round (contract 05, §7.2 "meta"). What was not said is left out.</summary>
/// <param name="Dialysis">Whether it was made during a dialysis.</param>
[GenerateSerializer, Immutable, Alias("care.RoundMeta")]
public sealed record RoundMeta([property: Id(0), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Dialysis);
