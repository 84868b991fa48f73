using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>Numbers between commas, in the parameters that ask for several kinds or concepts at once (contract 04, §4.4).</summary>
internal static class SentNumbers
{
    /// <summary>What stands in such a list for those who have nothing of the kind.</summary>
    public const string None = "None";

    public static ImmutableArray<string>? Items(string? text) =>
        text is null ? null : [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The numbers; null where one is none, which is then an error, and where nothing is asked for.</summary>
    public static ImmutableArray<long>? Read(string name, ImmutableArray<string>? items, ICollection<FieldError> errors)
    {
        if (items is not { } sent)
        {
            return null;
        }

        var numbers = ImmutableArray.CreateBuilder<long>(sent.Length);
        foreach (var item in sent)
        {
            if (!WholeNumber.TryParse(item, out long number))
            {
                errors.Add(new FieldError(name, ["Enter a number."]));
                return null;
            }

            numbers.Add(number);
        }

        return numbers.MoveToImmutable();
    }
}

/// <summary>Concepts of the diagnosis catalogue, by their keys.</summary>
internal sealed class ConceptsShape : IParameterShape<ImmutableArray<long>?>
{
    public static string Schema => """{"type":"string","pattern":"^\\s*[-+]?\\d+\\s*(,\\s*[-+]?\\d+\\s*)*$"}""";

    public static ImmutableArray<long>? Read(string name, string? text, ICollection<FieldError> errors) =>
        SentNumbers.Read(name, SentNumbers.Items(text), errors);
}

/// <summary>Kinds of consent, by their numbers.</summary>
internal sealed class ConsentTypesShape : IParameterShape<ImmutableArray<int>?>
{
    public static string Schema => """{"type":"string","description":"Numbers of kinds of consent between commas; None for those without any."}""";

    /// <summary>No kind of consent has a number beyond 32 bits.</summary>
    public static ImmutableArray<int>? Read(string name, string? text, ICollection<FieldError> errors) =>
        SentNumbers.Read(name, SentNumbers.Items(text)?.Remove(SentNumbers.None), errors) is { } types
            ? [.. types.Where(type => type is >= int.MinValue and <= int.MaxValue).Select(type => (int)type)]
            : null;
}

/// <summary>Whether those without any consent are asked for, in the same parameter.</summary>
internal sealed class OrNoConsentShape : IParameterShape<bool>
{
    public static string Schema => ConsentTypesShape.Schema;

    public static bool Read(string name, string? text, ICollection<FieldError> errors) => SentNumbers.Items(text)?.Contains(SentNumbers.None) == true;
}

/// <summary>A way of ventilation by the name that the client has for it; others do not filter.</summary>
internal sealed class VentilatorInterfaceShape : IParameterShape<int?>
{
    public static string Schema => """{"type":"string","enum":["UNKNOWN","INVASIVE","NON_INVASIVE","OXYGEN_SUPPORT"]}""";

    public static int? Read(string name, string? text, ICollection<FieldError> errors) => text switch
    {
        "UNKNOWN" => 0,
        "INVASIVE" => 5,
        "NON_INVASIVE" => 10,
        "OXYGEN_SUPPORT" => 15,
        _ => null,
    };
}
