using System.Text.Json;
using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Consultations;

/// <summary>What is read of <c>consultation c</c> to show it, alike wherever it is shown.</summary>
internal static class ConsultationSql
{
    public const string Columns = "c.id, c.document";

    /// <summary>Reads the columns, from the first on; null where there is no consultation.</summary>
    public static ConsultationRow? Read(NpgsqlDataReader row, int first = 0) => row.IsDBNull(first)
        ? null
        : new(row.GetGuid(first), JsonSerializer.Deserialize<ConsultationState>(row.GetFieldValue<byte[]>(first + 1), StateJson.Options)!);
}
