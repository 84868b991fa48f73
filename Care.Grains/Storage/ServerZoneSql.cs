using Care.Interfaces.Calls;

namespace Care.Grains.Storage;

/// <summary>
/// Days and times of the server's zone as SQL, for exports: day and time of an instant are of one zone, the one that the screens show (docs/differences.md).
/// </summary>
internal static class ServerZoneSql
{
    /// <summary>The day of an instant, as <c>to_char</c> formats it: <c>DD/MM/YYYY</c>.</summary>
    public static string Text(string instant, string format) => $"to_char({Local(instant)}, '{format}')";

    /// <summary>An instant as ISO 8601 with the zone's offset.</summary>
    public static string Iso(string instant) => Text(instant, "YYYY-MM-DD\"T\"HH24:MI:SS.US\"+05:30\"");

    /// <summary>The years of a patient: at death, else today.</summary>
    /// <param name="patient">The alias of the patient's row.</param>
    public static string Age(string patient) =>
        $"coalesce({patient}.age_at_death, date_part('year', age({Local("now()")}::date::timestamp, {patient}.born::timestamp)))::int";

    private static string Local(string instant) => $"({instant} at time zone '{ServerZone.Name}')";
}
