namespace Care.Interfaces.Events;

/// <summary>A type of event with all below it (contract 05, §11.1 "roots").</summary>
/// <param name="Id">Its integer key.</param>
/// <param name="Parent">The key of the type that it belongs to, or null.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">Words on it, or null.</param>
/// <param name="Model">What it tells of.</param>
/// <param name="Fields">The fields whose values its events tell.</param>
/// <param name="Children">The types that belong to it; null where there are none.</param>
public sealed record EventTypeBranch(
    int Id, int? Parent, string Name, string? Description, string Model, IReadOnlyList<string> Fields, IReadOnlyList<EventTypeBranch>? Children);
