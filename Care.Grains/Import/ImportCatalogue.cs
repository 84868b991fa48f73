using System.Collections.Immutable;

namespace Care.Grains.Import;

/// <summary>
/// What an import does with which table of the old system, in the order in which they are looked at: whatever a row refers to comes before it.
/// </summary>
internal static class ImportCatalogue
{
    /// <summary>The last migrations of the state that is understood, by the application that they are of.</summary>
    public const string LastFacilityMigration = "0466_camera_presets";

    public const string LastUserMigration = "0019_rename_doctor_qualification_user_qualification";

    /// <summary>Tables that become something here.</summary>
    public static ImmutableArray<TableMapping> Mappings { get; } =
    [
        .. Places.Mappings, .. Facilities.Mappings, .. Users.Mappings, .. Locations.Mappings, .. Assets.Mappings, .. Beds.Mappings, .. Diagnoses.Mappings,
        .. Patients.Mappings, .. Consultations.Mappings, .. Beds.StayMappings, .. Events.Mappings, .. Prescriptions.Mappings, .. Investigations.Mappings,
            .. Shiftings.Mappings,
        .. Results.Mappings, .. Stocks.Mappings, .. Files.Mappings, .. Summaries.Mappings,
    ];

    /// <summary>Tables that are looked at for others.</summary>
    public static ImmutableArray<string> LookedAt { get; } = ["django_content_type"];

    /// <summary>Tables that are not even copied, and why.</summary>
    public static ImmutableDictionary<string, string> LeftBehind { get; } = ImmutableDictionary.CreateRange<string, string>(
    [
        new("django_session", "sessions of the administration pages"),
        new("django_admin_log", "what was done in the administration pages"),
        new("django_migrations", "the old system's own"),
        new("django_site", "the old system's own"),
        new("auth_permission", "the old system's own"),
        new("authtoken_token", "keys that nothing asks for"),
        new("django_rest_passwordreset_resetpasswordtoken", "links that are good for a day; who waits for one asks again"),
        new("facility_patientmobileotp", "one-time passwords that are good for minutes"),
    ]);

    /// <summary>Every table that is copied to be looked at, in order.</summary>
    public static IEnumerable<string> Staged =>
        Mappings.SelectMany(mapping => (string[])[mapping.Source, .. mapping.Parts.Select(part => part.Source), .. Versions(mapping)]).Concat(LookedAt)
            .Distinct();

    /// <summary>What becomes of a table, as an operator is told; null where it is not known, so that it goes to the archive whole.</summary>
    public static string? Fate(string table)
    {
        string[] targets =
        [
            .. Mappings.Where(mapping => mapping.Source == table).Select(mapping => mapping.Target).Distinct(),
            .. Mappings.Where(mapping => mapping.Parts.Any(part => part.Source == table)).Select(mapping => $"part of {mapping.Target}").Distinct(),
            .. Mappings.Where(mapping => mapping.Versions?.Source == table).Select(mapping => $"versions of {mapping.Target}"),
        ];
        return targets is not [] ? string.Join(", ", targets)
            : LookedAt.Contains(table) ? "looked at"
            : LeftBehind.TryGetValue(table, out var reason) ? $"left behind: {reason}"
            : null;
    }

    private static string[] Versions(TableMapping mapping) => mapping.Versions is { } versions ? [versions.Source] : [];
}
