using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Operations;

/// <summary>The audit: every change of every entity (contract 01, A15). For superusers. A pool of workers; key 0.</summary>
[Alias("care.IAuditQueries")]
public interface IAuditQueries : IGrainWithIntegerKey
{
    /// <summary>The changes that a filter asks for, newest first.</summary>
    [ReadOnly, Alias("List")]
    Task<Outcome<Document<AuditTrail>>> List(AuditFilter filter, CancellationToken cancellation = default);
}
