using Care.Interfaces.Access;

namespace Care.Grains.Access;

/// <summary>A feature flag that code knows of: the core has none, plugins add theirs to the silo's services (contract 01, C7).</summary>
public sealed record FeatureFlag(FlagType Type, string Name);
