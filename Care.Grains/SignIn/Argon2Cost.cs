namespace Care.Grains.SignIn;

/// <summary>What an Argon2 hash costs.</summary>
internal readonly record struct Argon2Cost(int MemoryKiB, int Passes, int Lanes);
