namespace Care.Interfaces.Devices;

/// <summary>What a camera's access key tells (contract 03, §9.4): who signs in to the camera, and the key of its stream.</summary>
/// <param name="Username">The username.</param>
/// <param name="Password">The password.</param>
/// <param name="StreamKey">The key of the stream.</param>
public sealed record CameraAccess(string Username, string Password, string StreamKey)
{
    private const int Parts = 3;

    /// <summary>The parts of a key; null for one that has fewer than three. What stands behind the third counts for nothing.</summary>
    /// <param name="key">The key, with colons between its parts.</param>
    public static CameraAccess? Of(string? key) => key?.Split(':') is [var username, var password, var stream, ..] ? new(username, password, stream) : null;

    /// <summary>The parts of a key; null for one that has more or fewer than three (§13.3).</summary>
    /// <param name="key">The key, with colons between its parts.</param>
    public static CameraAccess? OfExactly(string? key) => key?.Split(':').Length == Parts ? Of(key) : null;

    /// <summary>Says nothing: a password is never written to a log.</summary>
    public override string ToString() => nameof(CameraAccess);
}
