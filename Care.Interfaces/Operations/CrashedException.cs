using System.Collections.Immutable;

namespace Care.Interfaces.Operations;

/// <summary>An exception without its message, which may quote what somebody sent.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Frames">Where it came from, the place where it was thrown first: methods, and files with lines.</param>
[GenerateSerializer, Immutable, Alias("care.CrashedException")]
public sealed record CrashedException([property: Id(0)] string Type, [property: Id(1)] ImmutableArray<string> Frames);
