namespace Care.Interfaces.Files;

/// <summary>The object that a file hangs on, as it answers a caller who may reach its files.</summary>
/// <param name="AssociatingId">What answers show as <c>associating_id</c>: the object's integer key or its id, as its type has it (contract 07, §5.2).</param>
/// <param name="Facility">The facility whose members are told of a new file, or null.</param>
[GenerateSerializer, Immutable, Alias("care.FileOwner")]
public sealed record FileOwner([property: Id(0)] string AssociatingId, [property: Id(1)] Guid? Facility);
