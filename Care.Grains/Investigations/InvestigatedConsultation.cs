using Care.Grains.Consultations;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;

namespace Care.Grains.Investigations;

/// <summary>
/// The consultation whose results are read or written, as far as they are in the caller's scope: the consultation's own grain says what is to be known of it.
/// </summary>
internal static class InvestigatedConsultation
{
    /// <summary>For logging and changing: what the caller may not do at all (403), then what is not there for them (404).</summary>
    public static async Task<Outcome<ConsultationBriefing>> ForWriting(IGrainFactory grains, Guid consultation, PermissionSet caller) =>
        !InvestigationPermissions.MayWriteAny(caller) ? Error.Denied
        : await Find(grains, consultation, caller) is { } briefing ? briefing
        : Kind<ConsultationState>.NotFound;

    /// <summary>The consultation; null where there is none in the scope.</summary>
    public static async Task<ConsultationBriefing?> Find(IGrainFactory grains, Guid consultation, PermissionSet caller)
    {
        var briefing = await grains.GetGrain<IConsultation>(consultation).ForChild();
        return briefing.Succeeded && InvestigationScope.Of(caller).Contains(briefing.Value.Facts) ? briefing.Value : null;
    }
}
