namespace Care.Interfaces.Events;

/// <summary>A type of event of a consultation (contract 05, §11.1).</summary>
/// <param name="Id">Its integer key.</param>
/// <param name="Parent">The key of the type that it belongs to, or null.</param>
/// <param name="Name">Its name, by which clients know it.</param>
/// <param name="Description">Words on it, or null.</param>
/// <param name="Model">What it tells of.</param>
/// <param name="Fields">The fields whose values its events tell; none for a type that only groups others.</param>
public sealed record EventType(int Id, int? Parent, string Name, string? Description, string Model, IReadOnlyList<string> Fields);
