namespace Care.Grains.Import;

/// <summary>Where the rows of the old system are before they are documents, and where those stay that become none.</summary>
internal static class Staging
{
    /// <summary>The schema of what is being imported: tables as the old system has them.</summary>
    public const string Schema = "import_staging";

    /// <summary>The schema of what stays as it was: tables that no API shows, rows that were set aside, values that were changed.</summary>
    public const string Archive = "import_archive";

    /// <summary>A table of the staging schema, as statements name it.</summary>
    public static string Table(string source) => $"{Schema}.{source}";

    /// <summary>
    /// The archive's own tables. <c>progress</c> tells how far an import got: a range is done in the transaction that writes its rows, so that whoever goes on
    /// after a kill finds each row once.
    /// </summary>
    public const string Sql =
        $"""
        create schema if not exists {Archive};
        create schema if not exists {Schema};

        create table if not exists {Archive}.import
        (
            is_the_one  boolean primary key default true check (is_the_one),
            source      text not null,
            snapshot_on timestamptz,
            phase       text not null,
            written_on  timestamptz
        );

        create table if not exists {Archive}.copied
        (
            source   text primary key,
            fate     text not null,
            rows     bigint not null,
            last_id  bigint
        );

        create table if not exists {Archive}.checked (step text primary key);

        create table if not exists {Archive}.progress
        (
            step    text not null,
            number  integer not null,
            after   bigint not null,
            upto    bigint not null,
            rows    bigint not null,
            written bigint,
            primary key (step, number)
        );

        create table if not exists {Archive}.dropped_index (name text primary key, target text not null, definition text not null);

        -- Rows that did not become documents.
        create table if not exists {Archive}.set_aside
        (
            source text not null,
            id     text not null,
            rule   text not null,
            field  text not null,
            row    jsonb not null,
            primary key (source, id)
        );

        -- Values that are not in the documents as they were.
        create table if not exists {Archive}.adjusted
        (
            source text not null,
            id     text not null,
            rule   text not null,
            field  text not null,
            was    jsonb
        );

        -- Values that have no place in the documents.
        create table if not exists {Archive}.remainder
        (
            source text not null,
            id     text not null,
            values jsonb not null
        );
        """;
}
