using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Consultations;

/// <summary>A consultation as it was read for showing it.</summary>
internal sealed record ConsultationRow(Guid Id, ConsultationState State, ConsultationEntries Entries);

/// <summary>Reads consultations by id.</summary>
internal sealed class SqlConsultationRows(CareDatabase database)
    : SqlRows<Guid, ConsultationRow>(database, $"select {ConsultationSql.Columns} from consultation c where c.id = any($1)")
{
    protected override ConsultationRow Row(NpgsqlDataReader row) => ConsultationSql.Read(row)!;

    protected override Guid KeyOf(ConsultationRow row) => row.Id;
}
