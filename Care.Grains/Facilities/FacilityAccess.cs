using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;

namespace Care.Grains.Facilities;

/// <summary>
/// Who may read and write what hangs below a facility (contract 02, §2.1 and §2.3). The row's own grain asks, and decides by what this silo's directory knows
/// of the facility. The facility's grain is not asked: it would stand in the way of every call below it, and the directory is behind it by no more than the
/// change feed is.
/// </summary>
internal sealed class FacilityAccess(FacilityDirectory facilities)
{
    /// <summary>True when there is such a facility.</summary>
    public async ValueTask<bool> Exists(Guid facility) => await Live(facility) is not null;

    /// <summary>True when the facility lies in the caller's scope.</summary>
    public async ValueTask<bool> Sees(PermissionSet caller, Guid facility) =>
        await Live(facility) is { } row && FacilityScope.Standard(caller).Contains(row.Facts);

    /// <summary>True when the caller has access to the facility (contract 03, §0 "FacilityAccess").</summary>
    public async ValueTask<bool> Reaches(PermissionSet caller, Guid facility) =>
        await Live(facility) is { } row && FacilityScope.Access(caller).Contains(row.Facts);

    /// <summary>"May act for" the facility.</summary>
    public async ValueTask<bool> ActsFor(PermissionSet caller, Guid facility) => FacilityPermissions.MayActFor(caller, (await Live(facility))?.Facts);

    /// <summary>Rule FW. A facility that does not exist is refused as one that the caller may not write below.</summary>
    public async ValueTask<bool> MayWriteBelow(PermissionSet caller, Guid facility) =>
        await Live(facility) is { } row && FacilityPermissions.MayWriteBelow(caller, row.Facts);

    /// <summary>Why a row below a facility may not be changed: rule FW (403), then the caller's scope and the row's being there (404).</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="facility">The facility in whose path the row was addressed.</param>
    /// <param name="belongs">True when the row exists and belongs to the facility.</param>
    /// <param name="notFound">The error of such a row that is not there.</param>
    public async ValueTask<Error?> CheckChange(PermissionSet caller, Guid facility, bool belongs, Error notFound) =>
        !await MayWriteBelow(caller, facility) ? Error.Denied : belongs && await Sees(caller, facility) ? null : notFound;

    /// <summary>Why nothing is told of what hangs below a facility: the caller's scope (404).</summary>
    public async ValueTask<Error?> CheckSeen(PermissionSet caller, Guid facility) => await Sees(caller, facility) ? null : Kind<FacilityState>.NotFound;

    private async ValueTask<FacilityRow?> Live(Guid facility) => await facilities.Find(facility) is { State.Deleted: false } row ? row : null;
}
