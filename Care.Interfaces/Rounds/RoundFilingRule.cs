using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;

namespace Care.Interfaces.Rounds;

/// <summary>Into which consultations rounds are filed (contract 05, §7.5), in the order in which they are refused.</summary>
public static class RoundFilingRule
{
    /// <summary>Filing and changing: the consultation is open.</summary>
    public static Error? CheckOpen(ConsultationBriefing briefing) =>
        briefing.IsDischarged ? Error.Field("consultation", "Discharged Consultation data cannot be updated") : null;

    /// <summary>Filing: by whom, in which bed, of which kind.</summary>
    public static Error? CheckNew(ConsultationBriefing briefing, PermissionSet caller, RoundsType type) =>
        CheckOpen(briefing)
        ?? (briefing.Facts.Facility is not { } facility || !ConsultationPermissions.MayBeginAt(caller, facility)
            ? Error.Rule("facility", "Daily Round creates are only allowed in home facility")
            : briefing is { Suggestion: Suggestion.A, HasBed: false }
            ? Error.Rule("bed", "Patient does not have a bed assigned. Please assign a bed first")
            : type == RoundsType.Telemedicine && briefing.Suggestion != Suggestion.DC
            ? Error.Rule("rounds_type", "Telemedicine Rounds are only allowed for Domiciliary Care patients")
            : null);
}
