using Npgsql;

namespace Care.Grains.Events;

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
