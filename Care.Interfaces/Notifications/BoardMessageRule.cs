using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Interfaces.Notifications;

/// <summary>Who may write on a notice board, and what a message needs (contract 07, 4.4 <c>notify</c>), in the contract's order.</summary>
public static class BoardMessageRule
{
    /// <summary>Why a message is refused before the facility is looked up; null when it is not.</summary>
    public static Error? Check(PermissionSet caller, Guid? facility, string? message) =>
        !caller.IsAtLeast(UserType.Doctor) ? Error.Denied
        : facility is null ? Error.Rule("facility", "is required")
        : string.IsNullOrWhiteSpace(message) ? Error.Rule("message", "is required")
        : null;
}
