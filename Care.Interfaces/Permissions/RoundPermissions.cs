using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>
/// Who may do what with the daily rounds of a consultation (contract 05, §2). The consultation's scope comes first: what hangs on a consultation outside
/// <see cref="ConsultationScope.Entries"/> is not there at all. Being verified is not asked.
/// </summary>
public static class RoundPermissions
{
    /// <summary>The read line, asked before any consultation is looked at.</summary>
    public static bool MayReadAny(PermissionSet caller) => caller.Asset is not null || caller.IsAtLeast(UserType.NurseReadOnly);

    /// <summary>The write line.</summary>
    public static bool MayWriteAny(PermissionSet caller) => MayReadAny(caller) && !caller.IsReadOnly;

    /// <summary>
    /// The rounds of one consultation, as a list or in figures: those who care for the patient, and assets in whose scope the consultation is.
    /// </summary>
    public static bool MayRead(PermissionSet caller, ConsultationFacts consultation) =>
        MayReadAny(caller) && (caller.Asset is not null || ConsultationPermissions.MayRead(caller, consultation));

    /// <summary>Filing a round.</summary>
    public static bool MayFile(PermissionSet caller, ConsultationFacts consultation) => MayRead(caller, consultation) && !caller.IsReadOnly;

    /// <summary>Opening one round. Assets file and list rounds, they do not open them (a quirk of the contract that is kept).</summary>
    public static bool MayOpen(PermissionSet caller, ConsultationFacts consultation) => caller.Asset is null && MayRead(caller, consultation);

    /// <summary>Changing one round.</summary>
    public static bool MayUpdate(PermissionSet caller, ConsultationFacts consultation) => MayOpen(caller, consultation) && !caller.IsReadOnly;
}
