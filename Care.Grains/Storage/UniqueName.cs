using Care.Interfaces.Calls;

namespace Care.Grains.Storage;

/// <summary>
/// A unique index, or a rule between entities that a trigger holds (<c>0226_rules_between_entities.sql</c>), and the error that its violation is answered with.
/// </summary>
public sealed record UniqueName(string Index, Error Error);
