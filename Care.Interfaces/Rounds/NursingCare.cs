using System.Collections.Frozen;
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

/// <summary>What nursing is told of (contract 05, §13).</summary>
public static class NursingProcedures
{
    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
    [
        "oral_care", "hair_care", "bed_bath", "eye_care", "perineal_care", "skin_care", "pre_enema", "wound_dressing", "lymphedema_care",
        "ascitic_tapping", "colostomy_care", "colostomy_change", "personal_hygiene", "positioning", "suctioning", "ryles_tube_care",
        "ryles_tube_change", "iv_sitecare", "nubulisation", "dressing", "dvt_pump_stocking", "restrain", "chest_tube_care", "tracheostomy_care",
        "tracheostomy_tube_change", "stoma_care", "catheter_care", "catheter_change",
    ]);
}
