using Care.Grains.Users;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Users;

/// <summary>Feature flags (contract 01, C7).</summary>
public sealed class FeatureFlagTests(CareSystem system)
{
    [Fact]
    public void Only_registered_flags_are_set()
    {
        var flags = new FeatureFlags([new FeatureFlag(FlagType.User, "SCRIBE_ENABLED")]);
        Assert.Null(flags.Check(FlagType.User, "SCRIBE_ENABLED"));
        Assert.Equal("Flag not registered", flags.Check(FlagType.User, "OTHER")!.Errors[0].Messages[0]);
        Assert.Equal("Invalid Flag Type", flags.Check(FlagType.Facility, "SCRIBE_ENABLED")!.Errors[0].Messages[0]);
    }

    [Fact]
    public async Task The_core_registers_none_and_takes_old_ones_away()
    {
        var user = await system.User(UserType.Nurse, set => set with { Flags = ["OLD"] });
        using (Caller.System("test").Enter())
        {
            var permissions = system.Grains.GetGrain<IPermissionSet>(user.Id);
            Assert.Equal("Invalid Flag Type", (await permissions.SetFlag("SCRIBE_ENABLED")).Error!.Errors[0].Messages[0]);
            Assert.True((await permissions.UnsetFlag("OLD")).Succeeded);
            Assert.Empty((await permissions.Current()).Flags);
        }
    }
}
