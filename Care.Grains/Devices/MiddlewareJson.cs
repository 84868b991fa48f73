using System.Text.Json;

namespace Care.Grains.Devices;

/// <summary>How middleware is written to: as the API writes, with names in snake_case, but what is asked of a camera has names of its own.</summary>
internal static class MiddlewareJson
{
    public static JsonSerializerOptions Options { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
