namespace Care.Grains.Import;

/// <summary>The event log of consultations. Types keep their keys, by which clients filter; this build's catalogue adds its own to them.</summary>
internal static class Events
{
    public static TableMapping[] Mappings { get; } =
    [
        new RowMapping("event_type")
        {
            Source = "facility_eventtype",
            IsShared = true,
            Columns =
            [
                ("id", "s.id"), ("parent", "s.parent_id"), ("name", "s.name"), ("description", "s.description"), ("model", "s.model"), ("fields", "s.fields"),
                ("is_active", "s.is_active"),
            ],
            Seen = "created_date",
        },
        new RowMapping("consultation_event")
        {
            Source = "facility_patientconsultationevent",
            Joins = $"join {Staging.Table(Consultations.Table)} c on c.id = s.consultation_id",
            Columns =
            [
                ("id", "s.external_id"), ("pk", "s.id"), ("consultation", "c.external_id"), ("event_type", "s.event_type_id"), ("caused_by", "s.caused_by_id"),
                ("created_date", "s.created_date"), ("taken_at", "s.taken_at"), ("object_model", "s.object_model"), ("object_id", "s.object_id"),
                ("external_id", "(s.meta ->> 'external_id')::uuid"), ("change_type", "s.change_type"), ("is_latest", "s.is_latest"), ("value", "s.value"),
            ],
            Rules =
            [
                Places.Nowhere("consultation_id", Consultations.Table),
                Places.Nowhere("event_type_id", "facility_eventtype"),
                new("names no object", "meta",
                    "s.meta ->> 'external_id' is null or s.meta ->> 'external_id' !~ '^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$'"),
                Users.Calendar("created_date"),
                Users.Calendar("taken_at"),
            ],
        },
    ];
}
