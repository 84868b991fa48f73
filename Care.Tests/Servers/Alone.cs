namespace Care.Tests.Servers;

/// <summary>Tests of whole systems and of time limits run when no other test does, and last: the machine is theirs.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;
