using System.Text.Json;
using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Patients;

/// <summary>Reads notes by id.</summary>
public sealed class SqlPatientNoteRows(CareDatabase database) : IEntityRows<Guid, PatientNoteRow>
{
    public async Task<IReadOnlyDictionary<Guid, PatientNoteRow>> Read(IReadOnlyCollection<Guid> keys, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand("select n.id, n.document from patient_note n where n.id = any($1)");
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. keys] });
        Dictionary<Guid, PatientNoteRow> found = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var row = Read(rows);
            found[row.Id] = row;
        }

        return found;
    }

    /// <summary>Reads the columns id and document, from the first on.</summary>
    internal static PatientNoteRow Read(NpgsqlDataReader row, int first = 0) =>
        new(row.GetGuid(first), JsonSerializer.Deserialize<PatientNoteState>(row.GetFieldValue<byte[]>(first + 1), StateJson.Options)!);
}
