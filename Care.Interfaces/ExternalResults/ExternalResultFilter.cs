using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.ExternalResults;

/// <summary>Which external results are listed (contract 04, §9.3). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.ExternalResultFilter")]
public sealed record ExternalResultFilter
{
    /// <summary>Contained in the person's name, case-insensitive.</summary>
    [Id(0)]
    public string? Name { get; init; }

    /// <summary>Contained in the SRF id, case-insensitive.</summary>
    [Id(1)]
    public string? SrfId { get; init; }

    /// <summary>Contained in the phone number.</summary>
    [Id(2)]
    public string? MobileNumber { get; init; }

    /// <summary>One of these wards.</summary>
    [Id(3), Shape<PksShape>]
    public ImmutableArray<int>? Wards { get; init; }

    /// <summary>One of these districts.</summary>
    [Id(4), Shape<PksShape>]
    public ImmutableArray<int>? Districts { get; init; }

    /// <summary>One of these local bodies.</summary>
    [Id(5), Shape<PksShape>]
    public ImmutableArray<int>? LocalBodies { get; init; }

    /// <summary>Days on which the sample was taken.</summary>
    [Id(6)]
    public DateRange? SampleCollectionDate { get; init; }

    /// <summary>Days of the result.</summary>
    [Id(7)]
    public DateRange? ResultDate { get; init; }

    /// <summary>Days of the upload.</summary>
    [Id(8)]
    public DateRange? CreatedDate { get; init; }
}

/// <summary>Integer keys between commas; what is none is refused.</summary>
internal sealed class PksShape : IParameterShape<ImmutableArray<int>?>
{
    private PksShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema => """{"type":"string","description":"Integer keys between commas."}""";

    /// <inheritdoc/>
    public static ImmutableArray<int>? Read(string name, string? text, ICollection<FieldError> errors)
    {
        if (text is null)
        {
            return null;
        }

        var keys = ImmutableArray.CreateBuilder<int>();
        foreach (var sent in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!WholeNumber.TryParse(sent, out int key))
            {
                errors.Add(new FieldError(name, ["Enter a number."]));
                return null;
            }

            keys.Add(key);
        }

        return keys.ToImmutable();
    }
}
