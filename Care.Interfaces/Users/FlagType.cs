using Care.Interfaces.Choices;

namespace Care.Interfaces.Users;

/// <summary>What a feature flag is set for (contract 01, G6).</summary>
public enum FlagType
{
    /// <summary>A user.</summary>
    [Label("USER")]
    User,

    /// <summary>A facility.</summary>
    [Label("FACILITY")]
    Facility,
}
