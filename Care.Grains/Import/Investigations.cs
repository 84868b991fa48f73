using Care.Grains.Investigations;

namespace Care.Grains.Import;

/// <summary>
/// The catalogue of investigations and the results of them. Ours have a session for each consultation: sessions of the old system that span two are parted.
/// </summary>
internal static class Investigations
{
    private const string Groups = "facility_patientinvestigationgroup";
    private const string Table = "facility_patientinvestigation";
    private const string Links = "facility_patientinvestigation_groups";
    private const string Sessions = "facility_investigationsession";
    private const string Values = "facility_investigationvalue";

    public static TableMapping[] Mappings { get; } =
    [
        new RowMapping("investigation_group")
        {
            Source = Groups,
            Columns = [("id", "s.external_id"), ("pk", "s.id"), ("name", "s.name")],
            Rules = [Places.Renamed(Groups, "s.name")],
            Seen = "deleted created_date modified_date",
        },
        new RowMapping("investigation")
        {
            Source = Table,
            Columns =
            [
                ("id", "s.external_id"), ("pk", "s.id"), ("name", "s.name"),
                ("investigation_type", "case when s.investigation_type in ('Float', 'String', 'Choice') then s.investigation_type end"),
                    ("choices", "s.choices"),
                ("unit", "s.unit"), ("ideal_value", "s.ideal_value"), ("min_value", "s.min_value"), ("max_value", "s.max_value"),
                // Ours are in one group at least: the first is what those without come into.
                ("groups",
                    $"""
                    coalesce(
                        (select array_agg(g.external_id order by l.id) from {Staging.Table(Links)} l
                            join {Staging.Table(Groups)} g on g.id = l.patientinvestigationgroup_id
                            where l.patientinvestigation_id = s.id),
                        array[(select g.external_id from {Staging.Table(Groups)} g order by g.id limit 1)])
                    """),
            ],
            Parts =
            [
                new(Links, "select coalesce(sum(cardinality(groups)), 0) from investigation", "patientinvestigation_id")
                {
                    Rules = [Places.Nowhere("patientinvestigation_id", Table), Places.Nowhere("patientinvestigationgroup_id", Groups)],
                },
            ],
            Rules = [new("no group is there", "id", $"not exists (select from {Staging.Table(Groups)})")],
            Seen = "deleted created_date modified_date",
        },
        new EntityMapping(typeof(InvestigationSessionState))
        {
            Source = Sessions,
            Keys = "created_by",
            Joins = $"""
                join lateral
                (
                    select v.consultation_id,
                        jsonb_agg(jsonb_build_object('id', v.external_id, 'investigation', i.external_id, 'investigation_group', g.external_id, 'value',
                            v.value,
                            'notes', v.notes, 'modified_date', coalesce(v.modified_date, v.created_date, s.modified_date, '1970-01-01Z'))
                                order by v.id) as results
                    from {Staging.Table(Values)} v join {Staging.Table(Table)} i on i.id = v.investigation_id left
                        join {Staging.Table(Groups)} g on g.id = v.group_id
                    where v.session_id = s.id
                    group by v.consultation_id
                ) v on true
                join {Staging.Table(Consultations.Table)} c on c.id = v.consultation_id
                join {Staging.Table(Patients.Table)} p on p.id = c.patient_id
                """,
            Computed = [("consultation", "c.external_id"), ("patient", "p.external_id"), ("results", "v.results")],
            Rules =
            [
                new("has no results", "id", $"not exists (select from {Staging.Table(Values)} v where v.session_id = s.id)"),
            ],
            Parts =
            [
                new(Values, "select coalesce(sum(jsonb_array_length(document -> 'results')), 0) from investigation_session", "session_id")
                {
                    IsFirst = true,
                    Rules =
                    [
                        Places.Nowhere("session_id", Sessions), Places.Nowhere("consultation_id", Consultations.Table),
                            Places.Nowhere("investigation_id", Table),
                        Users.Deleted,
                        new("another consultation's than the first of its session", "consultation_id",
                            $"s.consultation_id <> (select o.consultation_id from {Staging.Table(Values)} o where o.session_id = s.session_id order by o.id "
                                + $"limit 1)"),
                        new("no number", "value", "s.value::text in ('NaN', 'Infinity', '-Infinity')") { Becomes = "null" },
                    ],
                },
            ],
        },
        new RowMapping("investigation_value")
        {
            Source = Values,
            Joins = $"""
                join {Staging.Table(Sessions)} t on t.id = s.session_id
                join {Staging.Table(Consultations.Table)} c on c.id = s.consultation_id join {Staging.Table(Patients.Table)} p on p.id = c.patient_id
                join {Staging.Table(Table)} i on i.id = s.investigation_id left join {Staging.Table(Groups)} g on g.id = s.group_id
                """,
            Columns =
            [
                ("id", "s.external_id"), ("session", "t.external_id"), ("session_pk", "t.id"),
                ("number", $"(select count(*) from {Staging.Table(Values)} o where o.session_id = s.session_id and o.id <= s.id)"),
                ("consultation", "c.external_id"), ("patient", "p.external_id"), ("investigation", "i.external_id"), ("investigation_group", "g.external_id"),
                ("value", "s.value"), ("notes", "s.notes"), ("created_by", "t.created_by_id"),
                ("created_date", "coalesce(t.created_date, t.modified_date, '1970-01-01Z')"),
                ("modified_date", "coalesce(s.modified_date, s.created_date, t.modified_date, '1970-01-01Z')"),
            ],
        },
    ];
}
