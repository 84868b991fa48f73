namespace Care.Interfaces.Files;

/// <summary>The object that a file hangs on, as it answers a caller who may reach its files.</summary>
/// <param name="AssociatingId">What answers show as <c>associating_id</c>: the object's integer key or its id, as its type has it (contract 07, §5.2).</param>
/// <param name="Patient">Whose file it is.</param>
/// <param name="Facility">The facility of the consultation that it is of; null where it is of no consultation.</param>
/// <param name="AssignedTo">The user (integer key) whom that stay is assigned to, or null.</param>
[GenerateSerializer, Immutable, Alias("care.FileOwner")]
public sealed record FileOwner(
    [property: Id(0)] string AssociatingId, [property: Id(1)] Guid Patient, [property: Id(2)] Guid? Facility = null, [property: Id(3)] int? AssignedTo = null);
