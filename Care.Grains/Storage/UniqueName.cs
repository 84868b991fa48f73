using Care.Interfaces.Calls;

namespace Care.Grains.Storage;

/// <summary>A unique index and the error that its violation is answered with.</summary>
public sealed record UniqueName(string Index, Refusal Refusal);
