using System.Globalization;

namespace Care.Interfaces.Calls;

/// <summary>
/// What tells one form of an object from another, as HTTP's <c>ETag</c>: which change of the object it shows, and a hash of the bytes. The same tag means the
/// same bytes. Whether an object may be changed depends on the first part alone: that somebody else's name changed, which is shown with it, is in nobody's way.
/// </summary>
/// <param name="Version">When the object was last changed, in microseconds of Unix time; 0 for what is nobody's to change.</param>
/// <param name="Hash">A hash of the JSON text; 0 where there is none.</param>
[GenerateSerializer, Immutable, Alias("care.EntityTag")]
public readonly record struct EntityTag([property: Id(0)] long Version, [property: Id(1)] long Hash)
{
    private const char Separator = '-';

    /// <summary>True for what has no tag.</summary>
    public bool IsNone => Hash == 0;

    /// <summary>The version of an object.</summary>
    /// <param name="modifiedOn">When it was last changed; the default for never.</param>
    public static long VersionOf(DateTimeOffset modifiedOn) =>
        modifiedOn == default ? 0 : (modifiedOn.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>Reads a tag as <see cref="ToString"/> writes it, quotes and all.</summary>
    public static EntityTag? Parse(ReadOnlySpan<char> text) =>
        text is ['"', .. var inner, '"'] && inner.IndexOf(Separator) is > 0 and var at
            && long.TryParse(inner[..at], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var version)
            && long.TryParse(inner[(at + 1)..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash)
            ? new EntityTag(version, hash)
            : null;

    /// <summary>The tag as it is sent.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"\"{Version:x}{Separator}{Hash:x16}\"");
}
