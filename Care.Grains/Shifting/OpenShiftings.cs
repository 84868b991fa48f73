using Care.Grains.Storage;
using Care.Interfaces.Shifting;
using Npgsql;

namespace Care.Grains.Shifting;

/// <summary>Finds the requests of a patient that a rule about the patient is about.</summary>
internal interface IOpenShiftings
{
    /// <summary>The patient's requests that are neither rejected, refused by the destination, nor completed.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="until">Only those that were made by then, or since then where the patient is no more; null for all.</param>
    Task<IReadOnlyList<(Guid Id, ShiftingStatus Status)>> Of(Guid patient, DateTimeOffset? until = null);
}

/// <summary>Reads them off the index of a patient's requests.</summary>
internal sealed class SqlOpenShiftings(CareDatabase database) : IOpenShiftings
{
    public async Task<IReadOnlyList<(Guid Id, ShiftingStatus Status)>> Of(Guid patient, DateTimeOffset? until)
    {
        await using var command = database.State.CreateCommand(
            """
            select s.id, s.status from shifting_request s
            where not s.deleted and s.patient = $1 and s.status not in (30, 50, 80) and (s.created_date <= $2 or s.origin_facility <> s.patient_facility)
            order by s.pk
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = patient });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = until?.UtcDateTime ?? DateTime.MaxValue });
        List<(Guid Id, ShiftingStatus Status)> found = [];
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            found.Add((rows.GetGuid(0), (ShiftingStatus)rows.GetInt32(1)));
        }

        return found;
    }
}
