using Care.Interfaces.Calls;
using Care.Interfaces.Users;

namespace Care.Grains.Users;

/// <summary>The feature flags that may be set (contract 01, C7). What is set already is shown whether or not it is still registered.</summary>
internal sealed class FeatureFlags(IEnumerable<FeatureFlag> registered)
{
    private readonly FeatureFlag[] flags = [.. registered];

    /// <summary>Null, or why the flag may not be set.</summary>
    public Error? Check(FlagType type, string name) =>
        Array.TrueForAll(flags, flag => flag.Type != type) ? Error.Bare("Invalid Flag Type")
        : !flags.Contains(new FeatureFlag(type, name)) ? Error.Bare("Flag not registered")
        : null;
}

/// <summary>A feature flag that code knows of: the core has none, plugins add theirs to the silo's services (contract 01, C7).</summary>
internal sealed record FeatureFlag(FlagType Type, string Name);
