using System.Text.Json;
using Care.Interfaces.Places;

namespace Care.Grains.Places;

/// <summary>The places of one state as a file gives them, checked and tidied (contract 01, F3).</summary>
/// <param name="State">The state's name.</param>
/// <param name="LocalBodies">Its local bodies, each once.</param>
/// <param name="Blank">How many entries name neither a place nor a district and were passed over.</param>
public sealed record PlaceFile(string State, IReadOnlyList<PlaceFile.Body> LocalBodies, int Blank)
{
    /// <summary>The longest name and code (contract 01, E1).</summary>
    private const int LongestName = 255;
    private const int LongestCode = 20;

    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>A local body with its wards, each once.</summary>
    public sealed record Body(string District, string Name, LocalBodyType Type, string? Code, IReadOnlyList<Ward> Wards);

    /// <summary>A ward.</summary>
    public sealed record Ward(string Name, int Number);

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no such file; the message is a sentence that says where and why.</exception>
    public static async Task<PlaceFile> Read(Stream json, CancellationToken cancellation = default)
    {
        Written? written;
        try
        {
            written = await JsonSerializer.DeserializeAsync<Written>(json, Format, cancellation);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The file is not the JSON of a state's places: line {e.LineNumber + 1}, {e.Path ?? "$"}.", e);
        }

        if (Tidy(written?.State) is not { } state || written?.LocalBodies is not { Count: > 0 } entries)
        {
            throw new InvalidDataException("""The file lacks the name of the state ("state") or its local bodies ("local_bodies").""");
        }

        return new PlaceFile(Name(state, "the state"), Merged(entries, out var blank), blank);
    }

    /// <summary>The type by the first letter of the government's code.</summary>
    public static LocalBodyType TypeOf(string? code) => code is { Length: > 0 } ? char.ToUpperInvariant(code[0]) switch
    {
        'G' => LocalBodyType.GramaPanchayath,
        'B' => LocalBodyType.BlockPanchayath,
        'D' => LocalBodyType.DistrictPanchayath,
        'N' => LocalBodyType.NagarPanchayath,
        'M' => LocalBodyType.Municipality,
        'C' => LocalBodyType.Corporation,
        _ => LocalBodyType.Others,
    }
    : LocalBodyType.Others;

    /// <summary>Entries of the same district, type and name are one local body, with the wards of all of them.</summary>
    private static List<Body> Merged(List<WrittenBody?> entries, out int blank)
    {
        Dictionary<(string District, LocalBodyType Type, string Name), (string? Code, HashSet<Ward> Wards)> bodies = [];
        blank = 0;
        foreach (var (index, entry) in entries.Index())
        {
            var where = $"local_bodies[{index}]";
            var district = Tidy(entry?.District);
            if (district is null && Tidy(entry?.LocalbodyCode) is null && entry?.Wards is null or { Count: 0 })
            {
                blank++;
                continue;
            }

            var code = Tidy(entry!.LocalbodyCode);
            if (code is { Length: > LongestCode })
            {
                throw new InvalidDataException($"The localbody_code of {where} has more than {LongestCode} characters.");
            }

            var key = (Name(district, $"the district of {where}"), TypeOf(code), Name(Tidy(entry.Name), where));
            if (!bodies.TryGetValue(key, out var body))
            {
                bodies[key] = body = (code, []);
            }

            body.Wards.UnionWith((entry.Wards ?? []).Select((ward, number) => Read(ward, $"{where}.wards[{number}]")));
        }

        return [.. bodies.Select(pair => new Body(pair.Key.District, pair.Key.Name, pair.Key.Type, pair.Value.Code, [.. pair.Value.Wards]))];
    }

    private static Ward Read(WrittenWard? ward, string where) => ward?.WardNumber switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) && value >= 0 => new(Name(Tidy(ward.Name), where), value),
        { ValueKind: JsonValueKind.String } text when int.TryParse(text.GetString(), out var value) && value >= 0 => new(Name(Tidy(ward.Name), where), value),
        _ => throw new InvalidDataException($"{where} has no ward_number that is a number."),
    };

    private static string Name(string? name, string where) => name switch
    {
        null => throw new InvalidDataException($"The name of {where} is missing."),
        { Length: > LongestName } => throw new InvalidDataException($"The name of {where} has more than {LongestName} characters."),
        _ => name,
    };

    /// <summary>One space between words, whatever white space the file has there; null for nothing but white space.</summary>
    private static string? Tidy(string? text) =>
        text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? string.Join(' ', words) : null;

    private sealed record Written(string? State, List<WrittenBody?>? LocalBodies);

    private sealed record WrittenBody(string? Name, string? District, string? LocalbodyCode, List<WrittenWard?>? Wards);

    private sealed record WrittenWard(JsonElement WardNumber, string? Name);
}
