using Care.Grains.Prescriptions;
using Care.Interfaces.Prescriptions;
using static Care.Grains.Import.RowRule;

namespace Care.Grains.Import;

/// <summary>Medicines, prescriptions and what was given of them.</summary>
internal static class Prescriptions
{
    private const string Medicines = "facility_medibasemedicine";
    private const string Table = "facility_prescription";
    private const string Administrations = "facility_medicineadministration";

    public static TableMapping[] Mappings { get; } =
    [
        new RowMapping("medicine")
        {
            Source = Medicines,
            Columns =
            [
                ("id", "s.external_id"), ("pk", "s.id"), ("name", "s.name"), ("type", "s.type"), ("generic", "s.generic"), ("company", "s.company"),
                ("contents", "s.contents"), ("cims_class", "s.cims_class"), ("atc_classification", "s.atc_classification"),
                ("created_date", "coalesce(s.created_date, s.modified_date, '1970-01-01Z')"),
                ("modified_date", "coalesce(s.modified_date, s.created_date, '1970-01-01Z')"),
            ],
            Rules =
            [
                new("no such choice", "type", "s.type not in ('brand', 'generic')") { Becomes = "'generic'" },
                new("deleted, and nobody takes it", "deleted", $"s.deleted and not exists (select from {Staging.Table(Table)} p where p.medicine_id = s.id)"),
            ],
            Seen = "deleted",
        },
        new EntityMapping(typeof(PrescriptionState))
        {
            Source = Table,
            Same = "instruction_on_titration days indicator min_hours_between_doses notes discontinued discontinued_reason discontinued_date",
            References = [new("consultation", "consultation_id", Consultations.Table), new("medicine", "medicine_id", Medicines)],
            Choices =
            [
                ("prescription_type", ChoiceTexts.Labels<PrescriptionType>()), ("dosage_type", ChoiceTexts.Labels<DosageType>()),
                ("route", ChoiceTexts.Labels<RouteOfAdministration>()), ("frequency", ChoiceTexts.Labels<DosageFrequency>()),
            ],
            Computed =
            [
                ("base_dosage", "nullif(s.base_dosage, '')"), ("target_dosage", "nullif(s.target_dosage, '')"), ("max_dosage", "nullif(s.max_dosage, '')"),
                ("created_by", "s.prescribed_by_id"),
            ],
            Json = "meta",
            Rules =
            [
                .. DosageRules("base_dosage", "Dosage"), .. DosageRules("target_dosage", "Target dosage"), .. DosageRules("max_dosage", "Maximum dosage"),
                new("given by another one too", "discontinued",
                    Again(Table, "s.consultation_id, s.medicine_id", "s.created_date desc, s.id desc", "not s.discontinued and not s.deleted"))
                { Becomes = "true" },
            ],
        },
        new EntityMapping(typeof(MedicineAdministrationState))
        {
            Source = Administrations,
            Same = "notes administered_date archived_on",
            Keys = "archived_by",
            References = [new("prescription", "prescription_id", Table)],
            Joins =
                $"left join {Staging.Table(Table)} p on p.id = s.prescription_id left join {Staging.Table(Consultations.Table)} c on c.id = p.consultation_id",
            Computed =
            [
                ("consultation", "c.external_id"), ("prescription_pk", "s.prescription_id"), ("dosage", "nullif(s.dosage, '')"),
                    ("created_by", "s.administered_by_id"),
            ],
            Rules = [.. DosageRules("dosage", "Dosage")],
        },
    ];

    /// <summary>A dosage in other words than ours stays to be read: in the notes.</summary>
    private static IEnumerable<RowRule> DosageRules(string column, string called)
    {
        var units = string.Join('|', Interfaces.Choices.Choice<DosageUnit>.All.Select(unit =>
            System.Text.RegularExpressions.Regex.Escape(Interfaces.Choices.Choice<DosageUnit>.Label(unit))));
        var broken = $"s.{column} <> '' and (s.{column} !~ '^(0|[1-9][0-9]{{0,3}})(\\.[0-9]{{0,3}}[1-9])? ({units})$' or split_part(s.{column}, ' ', "
            + $"1)::numeric not between 0.0001 and 5000)";
        yield return new("a dosage in other words", "notes", broken) { Becomes = $"concat_ws(E'\\n', nullif(s.notes, ''), '{called}: ' || s.{column})" };
        yield return new("a dosage in other words", column, broken) { Becomes = "null" };
    }
}
