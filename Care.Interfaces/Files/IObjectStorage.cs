using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Files;

/// <summary>The object store, as a front end may see it. Key 0.</summary>
[Alias("care.IObjectStorage")]
public interface IObjectStorage : IGrainWithIntegerKey
{
    /// <summary>True when the store answered lately: it is asked once in a few seconds, whoever wants to know.</summary>
    [Public("contract 01, A12: the health page tells how the parts are"), ReadOnly, Alias("IsReachable")]
    Task<bool> IsReachable();
}
