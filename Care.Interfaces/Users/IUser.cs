using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Users;

/// <summary>
/// A user's account and profile (contract 01, C). What the user may do is in the permission set beside it. Keyed by the user's <c>external_id</c>.
/// </summary>
[Alias("care.IUser")]
public interface IUser : IGrainWithGuidKey
{
    /// <summary>The caller's own account (<c>getcurrentuser</c>).</summary>
    [ReadOnly, Alias("GetOwn")]
    Task<Outcome<Document<UserDetail>>> GetOwn();

    /// <summary>Checks the password and notes the sign-in (contract 01, B3), for silos of the release before.</summary>
    /// <param name="password">What was typed.</param>
    [Internal, Alias("SignIn"), ResponseTimeout("00:00:20")]
    Task<Outcome<Done>> SignIn(string password);

    /// <summary>
    /// Notes that the user is there: a refreshed token (contract 01, B4). Refused once the session was ended or the user deactivated; unknown users are passed
    /// over.
    /// </summary>
    /// <param name="signedInOn">When the session began, in microseconds of Unix time.</param>
    [Public("contract 01, B4: refresh"), Alias("Refresh")]
    Task<Outcome<Done>> Refresh(long signedInOn);

    /// <summary>Whether a session of the user has neither been ended nor its user deactivated (contract 01, B5).</summary>
    /// <param name="signedInOn">When the session began, in microseconds of Unix time.</param>
    [ReadOnly, Public("contract 01, B5: verification of tokens"), Alias("HasOpenSession")]
    Task<bool> HasOpenSession(long signedInOn);

    /// <summary>As <see cref="Refresh"/>, for front ends of the release before.</summary>
    [Public("contract 01, B4: refresh"), Alias("NoteRefresh")]
    Task NoteRefresh();

    /// <summary>Creates an account, for operators' commands and the demo system; refused when the username is taken.</summary>
    /// <param name="account">The account.</param>
    [Internal, Alias("Open"), ResponseTimeout("00:00:20")]
    Task<Outcome<Done>> Open(NewAccount account);

    /// <summary>Makes the user of an asset (contract 03, §13.1), where there is none yet. May be repeated, also after a try that was broken off.</summary>
    /// <param name="account">The account.</param>
    [Internal, Alias("OpenForAsset")]
    Task<Outcome<Done>> OpenForAsset(NewAccount account);

    /// <summary>The caller's own account as other answers name it (contract 03, §13.2).</summary>
    [ReadOnly, Alias("GetOwnSummary")]
    Task<Outcome<Document<UserMin>>> GetOwnSummary();

    /// <summary>
    /// Forgets the user's subscription to web push: its push service no longer knows it (contract 07, 4.6). One that the user has made meanwhile stays.
    /// </summary>
    /// <param name="endpoint">The endpoint of the subscription.</param>
    [Internal, Alias("DropPushSubscription")]
    Task<Outcome<Done>> DropPushSubscription(string endpoint);
}
