using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Npgsql;

namespace Care.Grains.Prescriptions;

/// <summary>What is read of prescriptions beside their grains.</summary>
internal sealed class PrescriptionSql(CareDatabase database)
{
    internal const string Order = "t.created_date desc, t.pk desc";

    /// <summary>Whether a medicine is being given in a consultation, as it is now.</summary>
    public async Task<bool> IsGiven(Guid consultation, Guid medicine)
    {
        await using var command = database.State.CreateCommand(
            "select exists (select from prescription t where t.consultation = $1 and t.medicine = $2 and not t.discontinued and not t.deleted)");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = consultation });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = medicine });
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>A page of prescriptions, each with its last administration, by one statement.</summary>
    internal static NpgsqlCommand Command(NpgsqlDataSource source, Criteria criteria, Paging paging) => criteria.Command(
        source,
        $"""
        select n.count, t.id, t.document,
            (select jsonb_build_object('id', a.id, 'state', a.document) from medicine_administration a
             where a.prescription = t.id and not coalesce(a.deleted, false) order by a.administered_date desc, a.pk desc limit 1)
        from (select count(*) from prescription t where not t.deleted and {criteria.Sql}) n
        left join (select * from prescription t where not t.deleted and {criteria.Sql} order by {Order} {paging.Sql()}) t on true
        order by {Order}
        """);

    internal static async Task<(long Count, IReadOnlyList<PrescriptionRow> Rows)> Read(
        NpgsqlDataSource source, Criteria criteria, Paging paging, CancellationToken cancellation)
    {
        await using var command = Command(source, criteria, paging);
        return await command.ReadCounted(RowOf, cancellation);
    }

    private static PrescriptionRow RowOf(NpgsqlDataReader row)
    {
        var (id, state) = row.ReadStored<PrescriptionState>(PageReader.FirstColumn);
        return new(id, state, row.ReadNested<MedicineAdministrationState>(PageReader.FirstColumn + 2));
    }
}
