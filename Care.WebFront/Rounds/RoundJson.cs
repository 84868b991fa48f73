using System.Collections.Immutable;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Rounds;
using Care.WebFront.Binding;

namespace Care.WebFront.Rounds;

/// <summary>The structured fields of a round (contract 05, §7.3). Every item is checked, where the original looks at the first only.</summary>
internal static class RoundJson
{
    /// <summary>No round tells more of one thing.</summary>
    private const int MaxItems = 200;

    /// <summary>No quantity is larger: no sum of them could be told.</summary>
    private const decimal MaxFluid = FluidRule.MaxQuantity;

    public static Optional<BloodPressure?> BloodPressure(RequestBody body)
    {
        const string field = "bp";
        if (body.Raw(field) is { ValueKind: JsonValueKind.Null })
        {
            return new Optional<BloodPressure?>(null);
        }

        var sent = Object(body, field, item => new BloodPressure(item.Number("systolic", 0, 400), item.Number("diastolic", 0, 400)));
        if (sent is not { Sent: true, Value: { } pressure })
        {
            return default;
        }

        if (pressure.Systolic >= pressure.Diastolic)
        {
            return pressure;
        }

        body.AddError(field, "Systolic must be greater than diastolic");
        return default;
    }

    public static Optional<RoundMeta> Meta(RequestBody body) => Object(body, "meta", item => new RoundMeta(item.FlagOrNone("dialysis")));

    public static Optional<ImmutableArray<PainPoint>> Pain(RequestBody body) => List(
        body, "pain_scale_enhanced", item => new PainPoint(item.Name("region", BodyRegions.All), item.Integer("scale", 1, 10), item.TextOrNone("description")));

    public static Optional<ImmutableArray<FluidQuantity>> Fluids(RequestBody body, string field, IReadOnlySet<string> names) =>
        List(body, field, item => new FluidQuantity(item.Name("name", names), item.Number("quantity", 0, MaxFluid)));

    public static Optional<ImmutableArray<NursingCare>> Nursing(RequestBody body) =>
        List(body, "nursing", item => new NursingCare(item.Name("procedure", NursingProcedures.All), item.Text("description")));

    public static Optional<ImmutableArray<PressureSore>> PressureSores(RequestBody body) => List(
        body,
        "pressure_sore",
        item => new PressureSore(
            item.Name("region", BodyRegions.All),
            item.Number("length", 0, RoundLimits.MaxSore),
            item.Number("width", 0, RoundLimits.MaxSore),
            item.NameOrNone("exudate_amount", PressureSoreTerms.ExudateAmounts),
            item.NameOrNone("tissue_type", PressureSoreTerms.TissueTypes),
            item.TextOrNone("description"),
            item.NumberOrNone("push_score", 0, 19),
            item.NumberOrNone("scale", 1, 5)));

    private static Optional<T> Object<T>(RequestBody body, string field, Func<JsonItem, T> read)
        where T : class =>
        body.Raw(field) is not { } sent ? default
        : sent.ValueKind == JsonValueKind.Null ? Null<T>(body, field)
        : ItemOf(body, field, "$", sent, read) is { } item ? item : default(Optional<T>);

    private static Optional<ImmutableArray<T>> List<T>(RequestBody body, string field, Func<JsonItem, T> read)
        where T : class
    {
        if (body.Raw(field) is not { } sent)
        {
            return default;
        }

        switch (sent.ValueKind)
        {
            case JsonValueKind.Array when sent.GetArrayLength() <= MaxItems:
                var items = sent.EnumerateArray().Select((item, index) => ItemOf(body, field, $"$[{index}]", item, read)).ToList();
                return items.TrueForAll(item => item is not null) ? new([.. items.OfType<T>()]) : default;
            case JsonValueKind.Array:
                body.AddError(field, $"Ensure this field has no more than {MaxItems} elements.");
                return default;
            case JsonValueKind.Null:
                return Null<ImmutableArray<T>>(body, field);
            default:
                body.AddError(field, $"{sent.GetRawText()} is not of type 'array'");
                return default;
        }
    }

    /// <summary>An item, or null where something is wrong with it.</summary>
    private static T? ItemOf<T>(RequestBody body, string field, string where, JsonElement sent, Func<JsonItem, T> read)
        where T : class
    {
        if (sent.ValueKind != JsonValueKind.Object)
        {
            body.AddError(field, $"{sent.GetRawText()} is not of type 'object' (at {where})");
            return null;
        }

        JsonItem item = new(body, field, where, sent);
        var value = read(item);
        item.NothingElse();
        return item.IsGood ? value : null;
    }

    private static Optional<T> Null<T>(RequestBody body, string field)
    {
        body.AddError(field, "This field may not be null.");
        return default;
    }
}
