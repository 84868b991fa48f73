namespace Care.Interfaces.Shifting;

/// <summary>Who may set which status, and what a status asks for (contract 06, §7.6 and §7.8).</summary>
public static class ShiftingStatusRule
{
    /// <summary>What a new request starts with: in peacetime nobody needs to approve it.</summary>
    public static ShiftingStatus First(bool peacetime) => peacetime ? ShiftingStatus.Approved : ShiftingStatus.Pending;

    /// <summary>The table of §7.8. In peacetime the origin runs the request, in wartime the approving facility.</summary>
    public static bool MaySet(ShiftingStatus sent, ShiftingPowers by, bool peacetime) => (peacetime, sent) switch
    {
        (true, ShiftingStatus.Pending) => false,
        (true, ShiftingStatus.DestinationApproved or ShiftingStatus.DestinationRejected or ShiftingStatus.Completed) => by.Origin || by.Assigned,
        (true, _) => by.Origin,
        (false, ShiftingStatus.DestinationApproved or ShiftingStatus.DestinationRejected) => by.Assigned || !by.HasAssigned,
        (false, ShiftingStatus.Completed) => by.Approving && (by.Assigned || !by.HasAssigned),
        (false, ShiftingStatus.Cancelled) => by.Origin && by.Approving,
        (false, _) => by.Approving,
    };

    /// <summary>True for the statuses that say where the patient goes.</summary>
    public static bool NeedsDestination(ShiftingStatus status) => status is ShiftingStatus.DestinationApproved or ShiftingStatus.DestinationRejected
        or ShiftingStatus.TransportationToBeArranged or ShiftingStatus.PatientToBePickedUp or ShiftingStatus.TransferInProgress or ShiftingStatus.Completed;

    /// <summary>
    /// True while the request stands in the way of another one for its patient (§7.6 rule 3). The index <c>shifting_request_open</c> says the same.
    /// </summary>
    public static bool IsOpen(ShiftingStatus status) =>
        status is not (ShiftingStatus.Rejected or ShiftingStatus.DestinationRejected or ShiftingStatus.Completed or ShiftingStatus.Cancelled);

    /// <summary>True where a move of the patient by other means rejects the request (§7.10).</summary>
    public static bool IsRejectedByMove(ShiftingStatus status) =>
        status is not (ShiftingStatus.Rejected or ShiftingStatus.DestinationRejected or ShiftingStatus.Completed);
}

/// <summary>On which of a request's facilities its caller has facility permission (contract 06, §0.2).</summary>
/// <param name="Origin">Where the patient comes from.</param>
/// <param name="Approving">The facility that decides in wartime; false where there is none.</param>
/// <param name="Assigned">The destination; false where there is none in the network.</param>
/// <param name="HasAssigned">Whether there is a destination in the network.</param>
public readonly record struct ShiftingPowers(bool Origin, bool Approving, bool Assigned, bool HasAssigned);
