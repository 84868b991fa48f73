using Care.Interfaces.Calls;

namespace Care.Interfaces.Shifting;

/// <summary>Which changes of a request are refused (contract 06, §7.8 rules 1 and 3 to 6, in this order).</summary>
public static class ShiftingChangeRule
{
    private const string Denied = "Permission Denied";

    /// <summary>Checks a change against the request as it is stored; null when nothing is in its way.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="status">The stored status.</param>
    /// <param name="isKasp">Whether the insurance scheme pays, as stored.</param>
    /// <param name="hasDestination">Whether a destination, in the network or outside, is stored.</param>
    /// <param name="by">What the caller may do.</param>
    /// <param name="peacetime">Whether the origin runs the request.</param>
    public static Error? Check(ShiftingWrite body, ShiftingStatus status, bool isKasp, bool hasDestination, ShiftingPowers by, bool peacetime)
    {
        if (status is ShiftingStatus.Cancelled or ShiftingStatus.Completed)
        {
            return Error.Bare($"Permission Denied, Shifting request was {(status == ShiftingStatus.Cancelled ? "cancelled" : "completed")}.");
        }

        if (body.IsKasp.Or(isKasp) != isKasp && !by.Approving)
        {
            return Error.Field("kasp", Denied);
        }

        if (body.Status is not { Sent: true, Value: var sent })
        {
            return null;
        }

        if (!ShiftingStatusRule.MaySet(sent, by, peacetime))
        {
            return Error.Field("status", Denied);
        }

        if (ShiftingStatusRule.NeedsDestination(sent) && !hasDestination && body.AssignedFacility.Value is null
            && body.AssignedFacilityExternal.Value is null or "")
        {
            return Error.Field("status", "Destination Facility is required for moving to this stage.");
        }

        return sent == ShiftingStatus.Completed && !by.Origin
            ? Error.Field("status", "Permission Denied - Only staff from the origin facility can mark the shift as complete.")
            : null;
    }
}
