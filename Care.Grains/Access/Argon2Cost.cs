namespace Care.Grains.Access;

/// <summary>What an Argon2 hash costs.</summary>
internal readonly record struct Argon2Cost(int MemoryKiB, int Passes, int Lanes);
