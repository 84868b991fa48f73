namespace Care.Tests.Servers;

/// <summary>Tests of sign-in and permissions that share two front ends.</summary>
[CollectionDefinition(Name)]
public sealed class TwoFrontEndsGroup : ICollectionFixture<TwoFrontEnds>
{
    public const string Name = "two front ends";
}
