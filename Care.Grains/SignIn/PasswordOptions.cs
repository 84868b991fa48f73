namespace Care.Grains.SignIn;

/// <summary>What a new password hash costs (contract 01, B7).</summary>
public sealed record PasswordOptions
{
    /// <summary><c>CARE_PASSWORD_MEMORY</c> in KiB.</summary>
    public int MemoryKiB { get; init; } = 102_400;

    public int Passes { get; init; } = 2;

    public int Lanes { get; init; } = 8;
}
