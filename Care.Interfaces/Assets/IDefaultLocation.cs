using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Assets;

/// <summary>
/// The location where a user's assets usually are (contract 03, §9.7). Keyed by the user's <c>external_id</c>; everybody reads and sets their own.
/// </summary>
[Alias("care.IDefaultLocation")]
public interface IDefaultLocation : IGrainWithGuidKey
{
    /// <summary>The location.</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<DefaultLocation>>> Get();

    /// <summary>Sets the location.</summary>
    /// <param name="location">The location.</param>
    [Alias("Set")]
    Task<Outcome<Document<DefaultLocation>>> Set(Guid location);
}
