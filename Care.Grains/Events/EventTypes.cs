using System.Collections.Frozen;
using System.Collections.Immutable;
using Care.Interfaces.Events;
using Npgsql;

namespace Care.Grains.Events;

/// <summary>The catalogue of event types at one moment.</summary>
internal sealed class EventTypes(IReadOnlyList<EventTypeRow> rows)
{
    private readonly FrozenDictionary<int, EventTypeRow> byId = rows.ToFrozenDictionary(row => row.Type.Id);
    private readonly ILookup<int?, EventTypeRow> children = rows.ToLookup(row => row.Type.Parent);
    private readonly FrozenDictionary<string, ImmutableArray<EventTypeRow>> byModel = rows
        .Where(row => row.IsActive && row.Type.Fields is not [])
        .GroupBy(row => row.Type.Model)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <summary>The types in use, by key.</summary>
    public IReadOnlyList<EventType> Active { get; } = [.. rows.Where(row => row.IsActive).Select(row => row.Type)];

    /// <summary>Those in use that belong to no other, with all below them.</summary>
    public IReadOnlyList<EventTypeBranch> Roots => [.. children[null].Where(row => row.IsActive).Select(Branch)];

    /// <summary>A type, in use or not.</summary>
    public EventTypeRow? Find(int id) => byId.GetValueOrDefault(id);

    /// <summary>The types in use that tell of a model.</summary>
    public ImmutableArray<EventTypeRow> Of(string model) => byModel.GetValueOrDefault(model, []);

    /// <summary>Those in use below a type, each after what it belongs to.</summary>
    public IEnumerable<EventType> Below(int id) =>
        children[id].SelectMany(row => (IEnumerable<EventType>)[.. row.IsActive ? (EventType[])[row.Type] : [], .. Below(row.Type.Id)]);

    private EventTypeBranch Branch(EventTypeRow row)
    {
        var (id, parent, name, description, model, fields) = row.Type;
        return new(id, parent, name, description, model, fields, children.Contains(id) ? [.. children[id].Select(Branch)] : null);
    }
}

/// <summary>Brings the catalogue of event types to this build's (contract 05, §11.1); what was taken out of use is in use again.</summary>
public static class EventTypeLoader
{
    /// <returns>How many were added.</returns>
    public static async Task<int> Load(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select load_event_types()");
        return (int)(await command.ExecuteScalarAsync())!;
    }
}
