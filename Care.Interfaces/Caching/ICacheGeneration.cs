using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Caching;

/// <summary>
/// Which cached pages of a <see cref="PageFamily"/>, whose number is the key, still hold: those that were made under the generation of this moment. It is held
/// in memory alone. An activation begins with a generation that never was, so that whatever happened to the one before, no page is shown that a change may have
/// passed by.
/// </summary>
[Alias("care.IPageEdition")]
public interface ICacheGeneration : IGrainWithIntegerKey
{
    /// <summary>
    /// The generation. Whoever makes a page takes it before the first look at what the page shows, so that a page from before a change is never cached under
    /// the generation after it.
    /// </summary>
    [AlwaysInterleave, Public("contract 01, A14: cached pages are asked for before their reader is known"), Alias("Current")]
    Task<Guid> Current();

    /// <summary>Begins a new generation: what the pages show was changed, and the change is stored.</summary>
    [AlwaysInterleave, Internal, Alias("Advance")]
    Task Advance();
}
