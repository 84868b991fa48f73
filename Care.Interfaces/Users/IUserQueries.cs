using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;
using Orleans.Concurrency;

namespace Care.Interfaces.Users;

/// <summary>Lists of users (contract 01, C). A pool of workers; key 0.</summary>
[Alias("care.IUserQueries")]
public interface IUserQueries : IGrainWithIntegerKey
{
    /// <summary>Whose name somebody signs in with, and whether from where that user did before.</summary>
    /// <param name="username">The name.</param>
    /// <param name="origin">The keyed hash of the network, or null.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Internal, Alias("ForSignIn")]
    Task<SignInName> ForSignIn(string username, string? origin, CancellationToken cancellation = default);

    /// <summary>
    /// The user who bears a username: paths and sign-ins name users so. Tells nothing but the id, and answers for unknown names an id that no user has, so that
    /// the two look alike.
    /// </summary>
    [ReadOnly, Public("contract 01, C: users are addressed by username"), Alias("Named")]
    Task<Guid> Named(string username, CancellationToken cancellation = default);

    /// <summary>The users whom the caller sees (contract 01, C3 and C4).</summary>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<UserListItem>>> List(UserFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>The users who are linked to a facility, for every signed-in user (contract 02, §4).</summary>
    /// <param name="facility">The facility.</param>
    /// <param name="filter">Only its type and search text are looked at.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("OfFacility")]
    Task<Outcome<Page<UserAssigned>>> OfFacility(Guid facility, UserFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>Whether a username is free (<c>check_availability</c>); refused as a conflict when anybody bears it or ever did.</summary>
    [ReadOnly, Alias("IsFree")]
    Task<Outcome<Done>> IsFree(string username, CancellationToken cancellation = default);
}
