using Care.Tests.Servers;

namespace Care.Tests.Operations;

/// <summary>Something that a person does.</summary>
/// <param name="Kinds">The kinds of entities that the audit tells it of, found by the person's name.</param>
/// <param name="Act">Does it, and tells who did; null for somebody who is no user.</param>
/// <param name="NobodysKind">The kind of entity that is told of somebody who is no user, with their address; null for users' actions.</param>
internal sealed record AuditedAction(string[] Kinds, Func<AuditedHospital, Task<TestUser?>> Act, string? NobodysKind = null);
