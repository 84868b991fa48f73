using Care.Tests.Binding;
using Care.Tests.Deployment;
using Care.Tests.Jobs;
using Care.Tests.Servers;
using Care.Tests.SignIn;

namespace Care.Tests.Framework;

public sealed class ServerUseTests
{
    [Theory]
    [InlineData(typeof(BoundsTests))] // a rule
    [InlineData(typeof(MemoryJobQueueTests))] // through its base class
    public void A_test_that_starts_no_process_needs_no_server(Type tests) => Assert.False(ServerUse.NeedsServer(tests));

    [Theory]
    [InlineData(typeof(LimitEndpointTests))] // is given the assembly's system
    [InlineData(typeof(RabbitStartTests))] // is in a collection with a server
    [InlineData(typeof(HostileValueTests))] // has a class fixture that is given the system
    [InlineData(typeof(SignInLimitTests))] // is in a collection that is known by its name
    [InlineData(typeof(ContradictorySettingsTests))] // starts a program in its test
    [InlineData(typeof(RedisJobWorkerTests))]
    public void A_test_that_can_start_a_process_needs_one(Type tests) => Assert.True(ServerUse.NeedsServer(tests));

    [Fact]
    public void The_fixtures_of_a_test_are_those_that_it_uses()
    {
        Type[] all = [typeof(CareSystem), typeof(MemoryCluster)];

        Assert.Empty(ServerUse.Fixtures(typeof(BoundsTests), all));
        Assert.Equal([typeof(CareSystem)], ServerUse.Fixtures(typeof(LimitEndpointTests), all));
        Assert.Equal([typeof(CareSystem)], ServerUse.Fixtures(typeof(HostileValueTests), all));
    }
}
