using Care.Interfaces.Calls;

namespace Care.Interfaces.Access;

/// <summary>The password of an account (contract 01, B6 and B7): the same grain as <see cref="IUser"/>. Keyed by the user's <c>external_id</c>.</summary>
[Alias("care.IUserPassword")]
public interface IUserPassword : IGrainWithGuidKey
{
    /// <summary>Changes the caller's own password. No rules on the new one (contract 01, B7).</summary>
    /// <param name="old">The password until now.</param>
    /// <param name="new">The password from now on.</param>
    [Alias("Change")]
    Task<Outcome<Done>> Change(string old, string @new);

    /// <summary>Checks the password of an active user without noting a sign-in.</summary>
    /// <param name="password">What was sent.</param>
    [Internal, Alias("Check")]
    Task<Outcome<Done>> Check(string password);

    /// <summary>Where to send the link for a new password; null for users who may not have one: unknown, inactive, without password or address.</summary>
    [Internal, Alias("ResetAddress")]
    Task<ResetAddress?> ResetAddress();

    /// <summary>Sets a new password that was authorised by a reset token, if it meets the rules (contract 01, B6.3). Changes nothing, and says so to nobody, where the user may not have a new one.</summary>
    /// <param name="password">The password from now on.</param>
    [Internal, Alias("Reset")]
    Task<Outcome<Done>> Reset(string password);
}
