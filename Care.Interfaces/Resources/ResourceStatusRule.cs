using Care.Interfaces.Calls;

namespace Care.Interfaces.Resources;

/// <summary>Who may set which status (contract 06, §9.5 rule 1).</summary>
public static class ResourceStatusRule
{
    /// <summary>
    /// Every status but the first is set by whom the approving facility is open to, whether it is another one or not; the first by every writer who sees the
    /// request. Null when nothing is in the way.
    /// </summary>
    /// <param name="sent">The status that was sent, if one was.</param>
    /// <param name="mayApprove">Whether the caller has facility permission on the approving facility as it is stored.</param>
    public static Error? Check(Optional<ResourceStatus> sent, bool mayApprove) =>
        sent is { Sent: true, Value: not ResourceStatus.Pending } && !mayApprove ? Error.Field("status", "Permission Denied") : null;
}
