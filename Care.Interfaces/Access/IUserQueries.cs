using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Access;

/// <summary>Lists of users (contract 01, C). A pool of workers; key 0.</summary>
[Alias("care.IUserQueries")]
public interface IUserQueries : IGrainWithIntegerKey
{
    /// <summary>The user who bears a username, for sign-in. Tells nothing but the id, and answers for unknown names an id that no user has, so that the two look alike.</summary>
    [ReadOnly, Internal, Alias("Named")]
    Task<Guid> Named(string username, CancellationToken cancellation = default);
}
