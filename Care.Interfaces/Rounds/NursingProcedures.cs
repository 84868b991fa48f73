using System.Collections.Frozen;

namespace Care.Interfaces.Rounds;

/// <summary>What nursing is told of (contract 05, §13).</summary>
public static class NursingProcedures
{
    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
    [
        "oral_care", "hair_care", "bed_bath", "eye_care", "perineal_care", "skin_care", "pre_enema", "wound_dressing", "lymphedema_care",
        "ascitic_tapping", "colostomy_care", "colostomy_change", "personal_hygiene", "positioning", "suctioning", "ryles_tube_care",
        "ryles_tube_change", "iv_sitecare", "nubulisation", "dressing", "dvt_pump_stocking", "restrain", "chest_tube_care", "tracheostomy_care",
        "tracheostomy_tube_change", "stoma_care", "catheter_care", "catheter_change",
    ]);
}
