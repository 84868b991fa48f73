using Care.Interfaces.Calls;

namespace Care.Interfaces.Beds;

/// <summary>
/// When a patient may be put into a bed (contract 03, §7.2), in the order in which it is asked. The consultation asks all of it; the bed asks
/// <see cref="CheckBed"/> once more in its own turn, since only there nobody else comes in between.
/// </summary>
public static class BedStayRule
{
    /// <summary>CB2: the bed's facility is none of the caller's.</summary>
    public static Error NoAccess { get; } = NonField("You do not have access to this facility");

    /// <summary>CB4: there is nobody to put to bed any more.</summary>
    public static Error NotActive { get; } = NonField("Patient not active");

    /// <summary>CB5: the bed is elsewhere.</summary>
    public static Error OtherFacility { get; } = NonField("Consultation and bed are not in the same facility");

    /// <summary>CB6: somebody else lies in the bed.</summary>
    public static Error InUse { get; } = NonField("Bed is already in use");

    /// <summary>CB7: nothing would change.</summary>
    public static Error AlreadyAssigned { get; } = NonField("These set of bed and assets are already assigned");

    /// <summary>CB11 and CB12: another stay is in the way of where this one begins.</summary>
    public static Error StartConflicts { get; } = Error.Field("start_date", "Cannot create conflicting entry");

    /// <summary>CB13: another stay is in the way of where this one ends.</summary>
    public static Error EndConflicts { get; } = Error.Field("end_date", "Cannot create conflicting entry");

    /// <summary>A stay is its consultation's for good (docs/differences.md).</summary>
    public static Error OtherConsultation { get; } = Error.Field("consultation", "The consultation of a stay cannot be changed");

    /// <summary>A consultation has one open stay, its current one (docs/differences.md).</summary>
    public static Error NotCurrent { get; } = Error.Field("end_date", "Only the current stay can be without an end");

    /// <summary>CB1: PATCH names consultation, bed and start too, and is told of the first that is missing.</summary>
    public static Error? CheckNamed(ConsultationBedWrite body) =>
        !body.Consultation.Sent ? Missing("consultation")
        : !body.Bed.Sent ? Missing("bed")
        : !body.StartDate.Sent ? Missing("start_date")
        : null;

    /// <summary>CB6: a bed has room for one.</summary>
    /// <param name="next">The stay as it is to be.</param>
    /// <param name="inBed">The stays in the bed.</param>
    public static Error? CheckFree(BedInterval next, IEnumerable<BedInterval> inBed) =>
        inBed.Any(stay => stay.IsOpen && stay.Consultation != next.Consultation) ? InUse : null;

    /// <summary>CB7: who lies in the bed with the same assets is not put there again.</summary>
    /// <param name="bed">The bed that is asked for.</param>
    /// <param name="assets">The assets that are asked for.</param>
    /// <param name="current">The consultation's current stay, or null.</param>
    public static Error? CheckChanges(Guid bed, IEnumerable<Guid> assets, BedStay? current) =>
        current is not null && current.Bed == bed && assets.ToHashSet().SetEquals(current.Assets) ? AlreadyAssigned : null;

    /// <summary>CB8 and CB9: a stay ends after it begins, and begins after the patient came.</summary>
    /// <param name="next">The stay as it is to be.</param>
    /// <param name="encounter">When the patient came.</param>
    public static Error? CheckDates(BedInterval next, DateTimeOffset encounter) =>
        next.End < next.Start ? Error.Field("end_date", "End date cannot be before the start date")
        : next.Start < encounter ? Error.Field("start_date", "Start date cannot be before the admission date")
        : null;

    /// <summary>CB10: the stays of a consultation begin in the order in which they were entered.</summary>
    /// <param name="next">The stay as it is to be.</param>
    /// <param name="latest">The consultation's latest other stay, or null.</param>
    public static Error? CheckOrder(BedInterval next, BedInterval? latest) =>
        latest is { } other && other.Start > next.Start ? Error.Field("start_date", "Start date cannot be before previous bed start date") : null;

    /// <summary>CB11: nobody is in the way of the current stay's ending where the new one begins.</summary>
    /// <param name="next">The new stay.</param>
    /// <param name="current">The consultation's current stay, or null.</param>
    /// <param name="inItsBed">The stays in the current stay's bed.</param>
    public static Error? CheckClosing(BedInterval next, BedInterval? current, IEnumerable<BedInterval> inItsBed) =>
        current is { } closing && inItsBed.Any(stay => stay.Stay != closing.Stay && closing.Start <= stay.Start && stay.Start <= next.Start)
            ? StartConflicts
            : null;

    /// <summary>
    /// CB12 and CB13, and that a stay does not hold another one as a whole (docs/differences.md): no two stays are in a bed at one time. A stay that is changed
    /// is in its own way once it has an end (a quirk of the contract that is kept).
    /// </summary>
    /// <param name="next">The stay as it is to be.</param>
    /// <param name="inBed">The stays in the bed.</param>
    /// <param name="replaced">The stay that ends where this one begins; null for none.</param>
    public static Error? CheckTimes(BedInterval next, IEnumerable<BedInterval> inBed, Guid? replaced)
    {
        BedInterval[] others = [.. inBed.Where(stay => stay.Stay != replaced)];
        return others.Any(stay => stay.Encloses(next.Start)) ? StartConflicts
            : next.End is { } end && others.Any(stay => stay.Encloses(end)) ? EndConflicts
            : others.Any(stay => stay.Stay != next.Stay && next.Overlaps(stay)) ? StartConflicts
            : null;
    }

    /// <summary>What the bed decides in its own turn.</summary>
    /// <param name="next">The stay as it is to be.</param>
    /// <param name="inBed">The stays in the bed.</param>
    /// <param name="replaced">The stay that ends where this one begins; null for none.</param>
    public static Error? CheckBed(BedInterval next, IReadOnlyCollection<BedInterval> inBed, Guid? replaced) =>
        CheckFree(next, inBed) ?? CheckTimes(next, inBed, replaced);

    private static Error NonField(string message) => Error.Field("non_field_errors", message);

    private static Error Missing(string field) => Error.Field(field, "This field is required.");
}
