using Care.Interfaces.Users;

namespace Care.Grains.Users;

/// <summary>A feature flag that code knows of: the core has none, plugins add theirs to the silo's services (contract 01, C7).</summary>
public sealed record FeatureFlag(FlagType Type, string Name);
