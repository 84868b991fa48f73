using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Care.Interfaces.Calls;

/// <summary>
/// How the API writes JSON (contract 01, A2 to A4): snake_case names, non-ASCII unescaped, nulls present, date-times in the server zone with microseconds.
/// </summary>
public static class ContractJson
{
    /// <summary>The one set of options that every answer is written and every test reads with.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            NumberHandling = JsonNumberHandling.Strict,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Add(new ServerZoneConverter());
        options.MakeReadOnly();
        return options;
    }
}
