using Care.Tests.Servers;

namespace Care.Tests.Storage;

/// <summary>Tests of what must hold between silos, which share two.</summary>
[CollectionDefinition(Name)]
public sealed class TwoSilosGroup : ICollectionFixture<TwoSilos>
{
    public const string Name = "two silos";
}
