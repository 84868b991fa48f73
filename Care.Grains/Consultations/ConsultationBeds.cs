using Care.Grains.Beds;
using Care.Grains.Facilities;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;

namespace Care.Grains.Consultations;

/// <summary>What a consultation's grain needs of beds and the stays in them.</summary>
internal sealed class ConsultationBeds(IBedRows rows, BedViews views, FacilityAccess access)
{
    /// <summary>True when the facility lies in the caller's scope.</summary>
    public ValueTask<bool> Sees(PermissionSet caller, Guid facility) => access.Sees(caller, facility);

    /// <summary>True when the caller has access to the facility.</summary>
    public ValueTask<bool> Reaches(PermissionSet caller, Guid facility) => access.Reaches(caller, facility);

    /// <summary>The stays in beds that are open or end at an instant or later, and all stays of a consultation, as they were entered.</summary>
    public Task<IReadOnlyList<BedStay>> Stays(Guid[] beds, DateTimeOffset from, Guid consultation) => rows.Stays(beds, from, consultation);

    /// <summary>Whether somebody lies in a bed.</summary>
    public Task<bool> IsOccupied(Guid bed) => rows.IsOccupied(bed);

    /// <summary>A stay as it is shown.</summary>
    public async Task<Document<ConsultationBed>> View(Guid stay)
    {
        var row = (await rows.Stay(stay))!;
        return Document<ConsultationBed>.Of((await views.Of([row]))[0], row.State.ModifiedDate);
    }

    /// <summary>When a stay was last changed.</summary>
    public async Task<DateTimeOffset> ModifiedOn(Guid stay) => (await rows.Stay(stay))?.State.ModifiedDate ?? default;
}
