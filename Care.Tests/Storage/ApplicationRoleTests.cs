using Care.Grains.Storage;
using Care.Tests.Servers;
using Npgsql;

namespace Care.Tests.Storage;

/// <summary>
/// What the role can do that silos and front ends sign in as; that it can do all that they need is shown by every test of the running system, which runs as it.
/// </summary>
public sealed class ApplicationRoleTests(CareSystem system)
{
    [Theory]
    [InlineData("create table mine (id int)")]
    [InlineData("create function mine() returns int language sql as 'select 1'")]
    [InlineData("create schema mine")]
    [InlineData("alter table patient add column mine int")]
    [InlineData("drop table patient")]
    [InlineData("truncate patient")]
    [InlineData("create index mine on patient (id)")]
    [InlineData("alter table change_log disable trigger all")]
    [InlineData("update change_log set changed_by = 1")]
    [InlineData("delete from change_log")]
    [InlineData("truncate change_log")]
    [InlineData("update orleansquery set querytext = ''")]
    [InlineData("delete from schemaversions")]
    [InlineData("update kind set announced = false")]
    [InlineData("update reporting_key set key = ''")]
    [InlineData("create role mine superuser")]
    [InlineData("alter role care_app superuser")]
    [InlineData("set role care")]
    [InlineData("copy (select 1) to program 'id'")]
    [InlineData("select pg_read_file('/etc/passwd')")]
    public async Task It_reads_and_writes_rows_and_nothing_else(string statement)
    {
        var application = await Application();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Run(application, statement));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task It_owns_nothing_and_is_given_its_rights_again_without_harm()
    {
        await ApplicationRole.Allow(await system.Postgres.Database("care"), await Url());
        await using var command = system.Database.CreateCommand("select (select count(*) from pg_class where relowner = 'care_app'::regrole), (select rolsuper "
            + "or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls from pg_roles where rolname = 'care_app')");
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();

        Assert.Equal((0L, false), (row.GetInt64(0), row.GetBoolean(1)));
        await Run(await Application(), "select count(*) from patient; select pg_advisory_unlock_all()");
    }

    [Theory]
    [InlineData("create temporary table mine (id int)")]
    [InlineData("select pg_advisory_lock(1)")]
    [InlineData("select pg_advisory_xact_lock(1)")]
    [InlineData("select pg_try_advisory_lock_shared(1, 2)")]
    public async Task The_role_of_reports_has_neither_temporary_tables_nor_locks(string statement)
    {
        await using var connection = await system.Database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var role = new NpgsqlCommand("set local role care_reporting; set transaction read write", connection, transaction))
        {
            await role.ExecuteNonQueryAsync();
        }

        await using var command = new NpgsqlCommand(statement, connection, transaction);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private async Task<string> Url() => (await system.Postgres.Database("care")).Replace("care@", "care_app@", StringComparison.Ordinal);

    private async Task<NpgsqlDataSource> Application() => NpgsqlDataSource.Create(Interfaces.Storage.DatabaseUrl.ToConnectionString(await Url()));

    private static async Task Run(NpgsqlDataSource database, string statement)
    {
        await using (database)
        {
            await using var command = database.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }
    }
}
