using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Wire;

namespace Care.WebFront.Binding;

/// <summary>What the readers of declared fields ask of a body beside its values.</summary>
internal sealed partial class RequestBody
{
    public bool IsNull(string field) => Raw(field) is { ValueKind: JsonValueKind.Null };

    /// <summary>Whether a request like this one has to send a field that is required in some.</summary>
    public bool Requires(RequiredIn when) => when switch
    {
        RequiredIn.Create => IsCreation,
        RequiredIn.CreateAndReplace => !IsPartial,
        RequiredIn.Replace => !IsPartial && !IsCreation,
        _ => true,
    };

    /// <summary>Whether what was sent is as good as nothing.</summary>
    public bool IsAbsent(string field, AbsentWhenNullAttribute absent) =>
        (IsCreation || !absent.OnCreate)
            && (IsNull(field) || (absent.OrBlank && Raw(field) is { ValueKind: JsonValueKind.String } text && string.IsNullOrWhiteSpace(text.GetString())));

    /// <summary>A choice that goes in and out by its label alone.</summary>
    public Optional<T> LabelOnly<T>(string field)
        where T : struct, Enum => Read(field, nullable: false, value =>
            value.ValueKind == JsonValueKind.String && Choice<T>.TryParseLabel(value.GetString(), out var choice)
                ? choice
                : Wrong<T>(field, NotAChoice(value.ToString())));

    /// <summary>A text that is meant for an id; null where it is none.</summary>
    public Optional<Guid?> LooseId(string field) =>
        Text(field) is { Sent: true, Value: { } text } ? new Optional<Guid?>(Guid.TryParse(text, out var id) ? id : null) : default;

    /// <summary>A text that has to be there, with one message for all that is none.</summary>
    public Optional<string> TextOrMissing(string field, int max, string missing)
    {
        if (Raw(field) is { ValueKind: JsonValueKind.String } sent && !string.IsNullOrWhiteSpace(sent.GetString()))
        {
            return Text(field, max);
        }

        AddError(field, missing);
        return default;
    }

    public Optional<double> Number(string field, NumberAttribute bounds) => Read(field, nullable: false, value =>
        NumberOf(field, value, bounds) is { Sent: true, Value: { } number } ? number : default(Optional<double>));

    public Optional<decimal?> DecimalOrNull(string field, DigitsAttribute digits) =>
        DecimalOrNull(field, digits.Digits, digits.Decimals, (decimal)digits.Min, (decimal)digits.Max, digits.BlankIsNull);

    /// <summary>A nested object, read by its own fields; null where it is none.</summary>
    public RequestBody? NestedObject(string field)
    {
        if (!IsNull(field))
        {
            return Object(field);
        }

        AddError(field, Null);
        return null;
    }

    /// <summary>The items of a list as fields that are named by their index; null where it is none.</summary>
    public IReadOnlyList<RequestBody>? Items(string field, int max) => Items(field, max, (item, index) => new RequestBody(
        new Dictionary<string, JsonElement> { [index.ToString(CultureInfo.InvariantCulture)] = item }, partial: false, $"{path}{field}/", errors));

    private IReadOnlyList<RequestBody>? Items(string field, int max, Func<JsonElement, int, RequestBody> item)
    {
        if (Raw(field) is not { ValueKind: JsonValueKind.Array } list)
        {
            AddError(field, IsNull(field) ? Null : $"Expected a list of items but got type \"{TypeName(Raw(field)!.Value)}\".");
            return null;
        }

        if (list.GetArrayLength() > max)
        {
            AddError(field, $"Ensure this field has no more than {max} elements.");
            return null;
        }

        return [.. list.EnumerateArray().Select(item)];
    }

    /// <summary>A field with a shape of its own.</summary>
    public Optional<T> Shaped<TShape, T>(string field)
        where TShape : IFieldShape<T>
    {
        Faults wrong = new(this);
        return TShape.Read(field, Raw(field)!.Value, wrong);
    }

    /// <summary>What shapes find: it counts like all that is wrong with a body.</summary>
    private sealed class Faults(RequestBody body) : Collection<FieldError>
    {
        protected override void InsertItem(int index, FieldError item)
        {
            body.AddError(item);
            base.InsertItem(index, item);
        }
    }
}
