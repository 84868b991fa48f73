using System.Net;
using Care.Grains.Operations;

namespace Care.Tests.Operations;

public sealed class ListedSilosTests
{
    private static readonly DateTime Noon = new(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_living_are_listed_and_of_the_dead_those_that_are_missed()
    {
        MembershipEntry[] table =
        [
            Silo("silo-1", SiloStatus.Dead, hours: 0),
            Silo("silo-1", SiloStatus.Active, hours: 1),
            Silo("silo-2", SiloStatus.Dead, hours: 0),
            Silo("silo-2", SiloStatus.Dead, hours: 2),
            Silo("load-demo-77", SiloStatus.Dead, hours: 1, gateway: 0),
            Silo("summarize-78", SiloStatus.Active, hours: 3, gateway: 0),
        ];
        Assert.Equal(
            [("silo-1", 1), ("silo-2", 2), ("summarize-78", 3)],
            ListedSilos.Of(table).Select(silo => (silo.SiloName, (silo.StartTime - Noon).Hours)).Order());
    }

    private static MembershipEntry Silo(string name, SiloStatus status, int hours, int gateway = 30000) => new()
    {
        SiloAddress = SiloAddress.New(IPAddress.Loopback, 11111, hours),
        SiloName = name,
        Status = status,
        ProxyPort = gateway,
        StartTime = Noon.AddHours(hours),
    };
}
