using System.Collections.Immutable;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Rounds;

/// <summary>What nursing was done (contract 05, §7.3).</summary>
/// <param name="Procedure">One of <see cref="NursingProcedures"/>.</param>
/// <param name="Description">In words.</param>
[GenerateSerializer, Immutable, Alias("care.NursingCare")]
public sealed record NursingCare([property: Id(0)] string Procedure, [property: Id(1)] string Description);

internal sealed class NursingShape : IFieldShape<ImmutableArray<NursingCare>>
{
    public static string Schema { get; } = StructuredSchema.List(StructuredSchema.Object(
        ("procedure", StructuredSchema.Name(NursingProcedures.All), true),
        ("description", StructuredSchema.Text, true)));

    public static Optional<ImmutableArray<NursingCare>> Read(string name, JsonElement sent, ICollection<FieldError> errors) =>
        StructuredField.List(name, sent, errors, item => new NursingCare(item.Name("procedure", NursingProcedures.All), item.Text("description")));
}
