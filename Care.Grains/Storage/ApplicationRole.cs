using Care.Interfaces.Storage;
using Npgsql;

namespace Care.Grains.Storage;

/// <summary>
/// The role that silos and front ends sign in as, where another one owns the database and migrates it: it reads and writes rows, and neither makes nor changes
/// tables, is no superuser, and changes nothing of what was written into the change log. Whoever takes over a silo gets no more than that.
/// </summary>
public static class ApplicationRole
{
    /// <summary>What is made by migrations alone, or is of no concern to the application.</summary>
    private const string Fixed = "'orleansquery', 'kind', 'schemaversions', 'reporting_policy', 'reporting_exempt', 'reporting_key'";

    /// <summary>The role that the database is asked as, where it is a superuser of the server; else null.</summary>
    public static async Task<string?> Superuser(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select rolname from pg_roles where rolname = current_user and rolsuper");
        return await command.ExecuteScalarAsync() as string;
    }

    /// <summary>Makes the role if need be, and gives it what the application needs: after every migration, as there may be new tables.</summary>
    /// <param name="ownerUrl">Who owns the database and may make roles.</param>
    /// <param name="applicationUrl">Who is to be let in.</param>
    public static async Task Allow(string ownerUrl, string applicationUrl)
    {
        var application = new NpgsqlConnectionStringBuilder(DatabaseUrl.ToConnectionString(applicationUrl));
        await using var owner = NpgsqlDataSource.Create(DatabaseUrl.ToConnectionString(ownerUrl));
        // Names and passwords can't be parameters of these statements: the server quotes them.
        await using var statements = owner.CreateCommand(
            $$"""
            select format(s, $1, current_database(), $2) as statement, n
            from (values
                (1, case when exists (select from pg_roles where rolname = $1) then 'alter' else 'create' end
                    || ' role %1$I login nosuperuser nocreatedb nocreaterole'
                    || case when $2 is null then '' else ' password %3$L' end),
                (2, 'grant connect, temporary on database %2$I to %1$I'),
                (2, 'revoke create on schema public from public, %1$I'),
                (2, 'grant usage on schema public to %1$I'),
                (2, 'grant select, insert, update, delete on all tables in schema public to %1$I'),
                (2, 'grant usage, select, update on all sequences in schema public to %1$I'),
                (2, 'grant execute on all functions in schema public to %1$I'),
                (3, 'revoke update, delete on change_log from %1$I')
            ) v (n, s)
            union all
            select format('revoke insert, update, delete on %s from %I', c.oid::regclass, $1), 3 from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relname in ({{Fixed}})
            union all
            select format('grant execute on function %s to %I', p.oid::regprocedure, $1), 3 from pg_proc p
            where p.pronamespace = 'pg_catalog'::regnamespace and p.proname like 'pg%advisory%' and has_function_privilege(p.oid, 'execute with grant option')
            order by n
            """);
        statements.Parameters.Add(new() { Value = application.Username });
        statements.Parameters.Add(new() { Value = (object?)application.Password ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        List<string> all = [];
        await using (var rows = await statements.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                all.Add(rows.GetString(0));
            }
        }

        await using var batch = owner.CreateBatch();
        foreach (var statement in all)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        // One transaction: a silo never finds itself without a right that it had.
        await batch.ExecuteNonQueryAsync();
    }
}
