using Care.Interfaces.Calls;

namespace Care.Interfaces.Consultations;

/// <summary>When a consultation may have ended (contract 05, §4.6, rules 2 to 4). Death says when by itself, and who confirmed it.</summary>
public static class DischargeRule
{
    private const string Required = "This field is required";
    private const string InTheFuture = "This field value cannot be in the future.";
    private const string BeforeTheEncounter = "This field value cannot be before the encounter date.";

    /// <summary>Checks a discharge; null when nothing is wrong.</summary>
    public static Error? Check(ConsultationDischarge discharge, DateTimeOffset encounter, DateTimeOffset now) =>
        discharge.NewDischargeReason == DischargeReason.Expired
            ? CheckDeath(discharge, encounter, now)
            : CheckDate("discharge_date", discharge.DischargeDate, encounter, now);

    private static Error? CheckDeath(ConsultationDischarge discharge, DateTimeOffset encounter, DateTimeOffset now) =>
        discharge.DeathDatetime is not { } death ? Error.Field("death_datetime", Required)
        : CheckDate("death_datetime", death, encounter, now) is { } wrong ? wrong
        : string.IsNullOrEmpty(discharge.DeathConfirmedDoctor) ? Error.Field("death_confirmed_doctor", Required)
        : null;

    private static Error? CheckDate(string field, DateTimeOffset date, DateTimeOffset encounter, DateTimeOffset now) =>
        date > now ? Error.Field(field, InTheFuture)
        : date < encounter ? Error.Field(field, BeforeTheEncounter)
        : null;
}
