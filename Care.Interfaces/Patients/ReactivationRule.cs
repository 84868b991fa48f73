using Care.Interfaces.Calls;

namespace Care.Interfaces.Patients;

/// <summary>Who is taken up again (contract 04, §3.2 rule 11): nobody who has died (docs/differences.md).</summary>
public static class ReactivationRule
{
    /// <summary>Checks a change of a patient; null when nothing is in its way.</summary>
    /// <param name="wasActive">Whether the patient was being cared for.</param>
    /// <param name="isActive">Whether the patient is from now on.</param>
    /// <param name="death">When the patient died, as it is to be stored; null for the living.</param>
    public static Error? Check(bool wasActive, bool isActive, DateTimeOffset? death) =>
        !wasActive && isActive && death is not null ? Error.Field("is_active", "The patient has died") : null;
}
