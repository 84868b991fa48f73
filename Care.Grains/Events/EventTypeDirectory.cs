using Care.Grains.Catalogues;
using Care.Grains.Storage;
using Care.Interfaces.Events;
using Npgsql;

namespace Care.Grains.Events;

/// <summary>The catalogue of event types as this silo knows it.</summary>
internal sealed class EventTypeDirectory : Catalogue<EventTypes>
{
    public EventTypeDirectory(CareDatabase database, ChangeFeed changes)
        : base(database, changes, "event_types")
    {
    }

    /// <summary>A fixed catalogue, for the in-memory test cluster.</summary>
    public EventTypeDirectory(EventTypes types)
        : base(types)
    {
    }

    protected override async Task<EventTypes> ReadAll(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select id, parent, name, description, model, fields, is_active from event_type order by id", connection);
        List<EventTypeRow> types = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            types.Add(new(
                new EventType(
                    rows.GetInt32(0),
                    rows.IsDBNull(1) ? null : rows.GetInt32(1),
                    rows.GetString(2),
                    rows.IsDBNull(3) ? null : rows.GetString(3),
                    rows.GetString(4),
                    rows.GetFieldValue<string[]>(5)),
                rows.GetBoolean(6)));
        }

        return new EventTypes(types);
    }
}

/// <summary>A type of event as it is stored.</summary>
internal sealed record EventTypeRow(EventType Type, bool IsActive)
{
    /// <summary>
    /// True when a change of one of the fields is told by this type; a field after two underscores is one of the object that the field names.
    /// </summary>
    public bool Covers(IReadOnlySet<string> changed) => Type.Fields.Any(field => changed.Contains(Owner(field)));

    private static string Owner(string field) => field.IndexOf("__", StringComparison.Ordinal) is > 0 and var at ? field[..at] : field;
}
