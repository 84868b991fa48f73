namespace Care.Interfaces.Calls;

/// <summary>The answer of a call that has nothing to say but that it was carried out.</summary>
[GenerateSerializer, Immutable, Alias("care.Done")]
public readonly record struct Done;
