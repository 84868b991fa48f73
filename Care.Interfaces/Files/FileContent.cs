namespace Care.Interfaces.Files;

/// <summary>What a content type means for those who store and show files (contract 07, §5.7 and §5.8).</summary>
public static class FileContent
{
    /// <summary>The content types that files may have, unless an operator says otherwise.</summary>
    public static IReadOnlyList<string> AllowedTypes { get; } =
    [
        "image/jpeg", "image/png", "image/gif", "image/bmp", "image/webp", "image/svg+xml",
        "video/mp4", "video/mpeg", "video/x-msvideo", "video/quicktime", "video/x-ms-wmv", "video/x-flv", "video/webm",
        "audio/mpeg", "audio/wav", "audio/aac", "audio/ogg", "audio/midi", "audio/x-midi", "audio/webm", "audio/mp4",
        "text/plain", "text/csv", "application/rtf", "application/msword", "application/vnd.oasis.opendocument.text", "application/pdf",
        "application/vnd.ms-excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.oasis.opendocument.spreadsheet",
    ];

    /// <summary>
    /// How a browser that opens a link treats the file: pictures, recordings, plain text and PDF are shown; what could run a script, such as SVG, and all else
    /// is saved.
    /// </summary>
    public static string Disposition(string contentType) => contentType switch
    {
        "image/svg+xml" => "attachment",
        "application/pdf" or "text/plain" => "inline",
        _ when contentType.StartsWith("image/", StringComparison.Ordinal) || contentType.StartsWith("audio/", StringComparison.Ordinal)
            || contentType.StartsWith("video/", StringComparison.Ordinal) => "inline",
        _ => "attachment",
    };
}
