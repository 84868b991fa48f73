using Care.Interfaces.Events;

namespace Care.Grains.Events;

/// <summary>A type of event as it is stored.</summary>
public sealed record EventTypeRow(EventType Type, bool IsActive)
{
    /// <summary>
    /// True when a change of one of the fields is told by this type; a field after two underscores is one of the object that the field names.
    /// </summary>
    public bool Covers(IReadOnlySet<string> changed) => Type.Fields.Any(field => changed.Contains(Owner(field)));

    private static string Owner(string field) => field.IndexOf("__", StringComparison.Ordinal) is > 0 and var at ? field[..at] : field;
}
