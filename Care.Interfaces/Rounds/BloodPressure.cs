using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Rounds;

/// <summary>Blood pressure in mmHg (contract 05, §7.3).</summary>
/// <param name="Systolic">From 0 to 400, not below the diastolic.</param>
/// <param name="Diastolic">From 0 to 400.</param>
[GenerateSerializer, Immutable, Alias("care.BloodPressure")]
public sealed record BloodPressure([property: Id(0)] decimal Systolic, [property: Id(1)] decimal Diastolic);

internal sealed class BloodPressureShape : IFieldShape<BloodPressure?>
{
    private const int Max = 400;

    public static string Schema { get; } = StructuredSchema.One(StructuredSchema.Object(
        ("systolic", StructuredSchema.Number(0, Max), true),
        ("diastolic", StructuredSchema.Number(0, Max), true)));

    public static Optional<BloodPressure?> Read(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        if (sent.ValueKind == JsonValueKind.Null)
        {
            return new Optional<BloodPressure?>(null);
        }

        var read = StructuredField.Object(name, sent, errors, item => new BloodPressure(item.Number("systolic", 0, Max), item.Number("diastolic", 0, Max)));
        if (read is not { Sent: true, Value: { } pressure })
        {
            return default;
        }

        if (pressure.Systolic >= pressure.Diastolic)
        {
            return pressure;
        }

        errors.Add(new FieldError(name, ["Systolic must be greater than diastolic"]));
        return default;
    }
}
