using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Rounds;

/// <summary>What clients note beside a round (contract 05, §7.2 "meta"). What was not said is left out.</summary>
/// <param name="Dialysis">Whether it was made during a dialysis.</param>
[GenerateSerializer, Immutable, Alias("care.RoundMeta")]
public sealed record RoundMeta([property: Id(0), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Dialysis);

internal sealed class RoundMetaShape : IFieldShape<RoundMeta>
{
    public static string Schema { get; } = StructuredSchema.One(StructuredSchema.Object(("dialysis", StructuredSchema.Flag, false)));

    public static Optional<RoundMeta> Read(string name, JsonElement sent, ICollection<FieldError> errors) =>
        StructuredField.Object(name, sent, errors, item => new RoundMeta(item.FlagOrNone("dialysis")));
}
