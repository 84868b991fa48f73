using Care.Tests.Servers;
using Npgsql;

namespace Care.Tests.Reporting;

/// <summary>What the reports may see (contract 07, §8): every table and every field is declared, and what is masked stays masked.</summary>
public sealed class ReportingPolicyTests(CareSystem system)
{
    private const string Word = "Zanzibari";

    /// <summary>What every kind has for its storage, and tells of who changed it.</summary>
    private static readonly string[] OfStorage =
        ["version", "modified_on", "document", "changed_by", "changed_from", "changed_through", "intents", "withdrawn_job",
            "events", "idempotent_write"];

    /// <summary>Texts that are nobody's: names of institutions, ranks, kinds of files, what a laboratory chooses from.</summary>
    private static readonly string[] Institutional =
        ["facility.name", "patient_note.user_type", "file_upload.mime_type", "asset_location.name", "bed.name", "asset.name", "asset.asset_class",
            "external_result.lab_name", "external_result.test_type", "external_result.sample_type", "external_result.result", "external_result.age_in",
            "external_result.gender"];

    [Fact]
    public async Task Every_table_is_shown_or_kept_from_reports_with_a_reason()
    {
        var undeclared = await Read(
            """
            select t.table_name from information_schema.tables t
            where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
                and t.table_name not in (select relation from reporting_policy union select relation from reporting_exempt)
            """);
        Assert.Empty(undeclared);
    }

    [Fact]
    public async Task Every_field_of_every_table_is_declared_open_or_masked()
    {
        var declared = (await Read(
            """
            select p.relation || '.' || split_part(unnest(o.fields || p.fields), '::', 1) from reporting_policy p join reporting_policy o on o.relation = '*'
            """)).ToHashSet();
        var shown = (await Read("select distinct relation from reporting_policy")).ToHashSet();
        var columns = await Read(
            """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and table_name in (select relation from reporting_policy)
            """);
        var properties = StoredKinds.All.Where(kind => shown.Contains(kind.Key))
            .SelectMany(kind => StoredKinds.PropertiesOf(kind.Value).Select(property => $"{kind.Key}.{property}"));
        var undeclared = columns.Concat(properties).Where(field => !OfStorage.Contains(field.Split('.')[1])).Distinct().Except(declared).Order().ToList();
        Assert.True(undeclared.Count == 0, $"Not declared in 9998_reporting.sql: {string.Join(' ', undeclared)}");
    }

    [Theory, MemberData(nameof(Shown))]
    public async Task No_text_of_a_person_reaches_the_reports(string kind)
    {
        await using var connection = await system.Database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Run(connection, "set local session_replication_role = replica");
        await using (var write = new NpgsqlCommand($"select write_{kind}(gen_random_uuid(), null, $1::jsonb)",
            connection)
        { Parameters = { new() { Value = StoredKinds.Saying(Word, StoredKinds.All[kind]) } } })
        {
            Assert.Equal(1, await write.ExecuteScalarAsync());
        }

        var open = Institutional.Where(field => field.StartsWith(kind + ".", StringComparison.Ordinal)).Select(field => field.Split('.')[1]);
        await using var search =
            new NpgsqlCommand($"select to_jsonb(v) - $1 from reporting.{kind} v where to_jsonb(v) - $1 @? '$.** ? (@ like_regex $2)'".Replace(
                "$2", $"\"{Word}\"", StringComparison.Ordinal), connection)
            {
                Parameters = { new() { Value = open.ToArray() } },
            };
        Assert.Null(await search.ExecuteScalarAsync());
        await using var written = new NpgsqlCommand($"select count(*) from {kind} where document::text like '%{Word}%'", connection);
        Assert.True(!StoredKinds.Saying(Word, StoredKinds.All[kind]).Contains(Word, StringComparison.Ordinal)
            || (long)(await written.ExecuteScalarAsync())! > 0);
    }

    [Fact]
    public async Task Pseudonyms_join_what_belongs_together_and_tell_nothing()
    {
        var patient = Guid.NewGuid();
        await using var connection = await system.Database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Run(connection, "set local session_replication_role = replica");
        foreach (var (kind, id) in ((string, Guid)[])[("patient", patient), ("consultation", Guid.NewGuid())])
        {
            var state = System.Text.Json.Nodes.JsonNode.Parse(StoredKinds.Saying(Word, StoredKinds.All[kind]))!.AsObject();
            state["patient"] = patient.ToString();
            await using var write = new NpgsqlCommand(
                $"select write_{kind}($1, null, $2::jsonb)", connection)
            { Parameters = { new() { Value = id }, new() { Value = state.ToJsonString() } } };
            await write.ExecuteScalarAsync();
        }

        await using var join = new NpgsqlCommand(
            "select p.id from reporting.patient p join reporting.consultation c on c.patient = p.id order by p.created_date desc limit 1", connection);
        var pseudonym = Assert.IsType<string>(await join.ExecuteScalarAsync());
        Assert.DoesNotContain(patient.ToString("N")[..8], pseudonym, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reporting_role_reads_the_views_and_nothing_else()
    {
        await using var connection = await system.Database.OpenConnectionAsync();
        await Run(connection, "set role care_reporting");
        try
        {
            await Run(connection, "select count(*) from reporting.patient");
            foreach (var table in (string[])["patient", "care_user", "change_log", "reporting_key"])
            {
                var refused = await Assert.ThrowsAsync<PostgresException>(() => Run(connection, $"select count(*) from public.{table}"));
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
            }
        }
        finally
        {
            await Run(connection, "reset role");
        }
    }

    [Fact]
    public async Task The_reporting_role_has_no_other_right()
    {
        Assert.Empty(await Read(
            """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                and has_table_privilege('care_reporting', c.oid, case n.nspname
                    when 'reporting' then '' else 'select, ' end || 'insert, update, delete, truncate, references, trigger')
            """));
        // What runs with its owner's rights would be a way around the views.
        Assert.Empty(await Read(
            "select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname !~ '^pg_'"));
    }

    public static TheoryData<string> Shown => [.. StoredKinds.All.Keys.Except(["patient_otp", "password_reset", "scheduler"])];

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<IReadOnlyList<string>> Read(string sql)
    {
        await using var command = system.Database.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        List<string> found = [];
        while (await rows.ReadAsync())
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }
}
