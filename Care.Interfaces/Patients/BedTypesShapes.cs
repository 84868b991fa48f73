using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>Kinds of bed, by their numbers.</summary>
internal sealed class BedTypesShape : IParameterShape<ImmutableArray<int>?>
{
    public static string Schema => """{"type":"string","description":"Numbers of kinds of bed between commas; None for those without a bed."}""";

    /// <summary>No kind of bed has a number beyond 32 bits.</summary>
    public static ImmutableArray<int>? Read(string name, string? text, ICollection<FieldError> errors) =>
        SentNumbers.Read(name, SentNumbers.Items(text)?.Remove(SentNumbers.None), errors) is { } types
            ? [.. types.Where(type => type is >= int.MinValue and <= int.MaxValue).Select(type => (int)type)]
            : null;
}

/// <summary>Whether those without a bed are asked for, in the same parameter.</summary>
internal sealed class OrNoBedShape : IParameterShape<bool>
{
    public static string Schema => BedTypesShape.Schema;

    public static bool Read(string name, string? text, ICollection<FieldError> errors) => SentNumbers.Items(text)?.Contains(SentNumbers.None) == true;
}
