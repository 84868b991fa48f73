namespace Care.Grains.Import;

/// <summary>How earlier versions come into the change log.</summary>
internal static class VersionSql
{
    /// <summary>
    /// The lines of the versions <c>v</c>, which have <c>entity</c>, <c>version</c>, <c>history_date</c>, <c>history_user_id</c>, <c>history_type</c> and
    /// <c>document</c>: what differs from the version before is their <c>changed</c>.
    /// </summary>
    public static string Log(string kind) =>
        $$"""
        lined as
        (
            select v.*, '{{kind}}' as kind, lag(v.document) over (partition by v.entity order by v.version) as before from v
        ), logged as
        (
            insert into change_log (kind, entity, version, changed_on, changed_by, changed_through, operation, changed, document)
            select '{{kind}}', l.entity, l.version, l.history_date, l.history_user_id, l.document ->> 'changed_through', l.history_type,
                case when l.before is null then l.document - '{changed_by,changed_from,changed_through}'::text[]
                    else changed_properties(l.before, l.document) - '{changed_by,changed_from,changed_through}'::text[] end,
                l.document
            from lined l where true
            order by l.history_date, l.version
            returning 1
        )
        select count(*) from logged
        """;

    /// <summary>The same without those that the change log has already.</summary>
    public static string Missing(string sql) => sql.Replace(
        "from lined l where true",
        "from lined l where not exists (select from change_log c where c.kind = l.kind and c.entity = l.entity and c.version = l.version)",
        StringComparison.Ordinal);
}
