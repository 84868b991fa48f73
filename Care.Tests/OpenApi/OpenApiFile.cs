using System.Runtime.CompilerServices;

namespace Care.Tests.OpenApi;

/// <summary>The description of the API that is checked in.</summary>
internal static class OpenApiFile
{
    public static string Path { get; } = Of();

    private static string Of([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", "docs", "openapi.json"));
}
