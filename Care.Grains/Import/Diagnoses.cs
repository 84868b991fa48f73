namespace Care.Grains.Import;

/// <summary>The concepts of ICD-11, whose ids are WHO's.</summary>
internal static class Diagnoses
{
    public static TableMapping[] Mappings { get; } =
    [
        new RowMapping("icd11_concept")
        {
            Source = "facility_icd11diagnosis",
            Columns =
            [
                ("id", "s.id"), ("icd11_id", "s.icd11_id"), ("label", "s.label"), ("class_kind", "s.class_kind"), ("is_leaf", "s.is_leaf"),
                    ("parent", "s.parent_id"),
                ("average_depth", "s.average_depth"), ("is_adopted_child", "s.is_adopted_child"), ("breadth_value", "s.breadth_value"),
                ("chapter", "nullif(s.meta_chapter, '')"), ("chapter_short", "s.meta_chapter_short"), ("root_block", "s.meta_root_block"),
                ("root_category", "s.meta_root_category"),
            ],
            Rules = [new("no such choice", "class_kind", "s.class_kind not in ('chapter', 'block', 'category')")],
            Seen = "meta_hidden",
        },
    ];
}
