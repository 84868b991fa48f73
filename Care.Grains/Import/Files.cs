using Care.Grains.Files;
using Care.Grains.Notifications;
using Care.Interfaces.Files;

namespace Care.Grains.Import;

/// <summary>The records of files, whose objects stay where they are, and notifications.</summary>
internal static class Files
{
    private const string Table = "facility_fileupload";
    private const string Uuid = "'^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$'";

    public static TableMapping[] Mappings { get; } =
    [
        new EntityMapping(typeof(FileState))
        {
            Source = Table,
            Same = "name internal_name file_type associating_id upload_completed is_archived archive_reason archived_datetime",
            Keys = "archived_by uploaded_by",
            Choices = [("file_category", ChoiceTexts.Labels<FileCategory>())],
            Computed = [("associated_with", "s.associating_id::uuid")],
            Unset = [("mime_type", "the object itself says it")],
            Rules = [new("hangs on nothing", "associating_id", $"s.associating_id !~ {Uuid}")],
        },
        new EntityMapping(typeof(NotificationState))
        {
            Source = "facility_notification",
            Same = "medium_sent event_type event message read_at",
            Keys = "intended_for caused_by",
            IsLogged = false,
            Computed =
            [
                ("caused_objects",
                    $"""
                    jsonb_build_object('facility', {Named("facility")}, 'patient', {Named("patient")}, 'consultation', {Named("consultation")}, 'session',
                        {Named("session")},
                        'shifting', {Named("shifting")}, 'daily_round', (select r.external_id from {Staging.Table("facility_dailyround")} r
                            where r.id = case when s.caused_objects ->> 'daily_round' ~ '^[0-9]{"{1,9}"}$' then (s.caused_objects ->>
                                'daily_round')::bigint end))
                    """),
            ],
            Rules = [Places.Nowhere("intended_for_id", "users_user"), Users.Deleted],
        },
    ];

    private static string Named(string key) => $"case when s.caused_objects ->> '{key}' ~ {Uuid} then s.caused_objects ->> '{key}' end";
}
