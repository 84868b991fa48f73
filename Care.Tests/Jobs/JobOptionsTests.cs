using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Jobs;

public class JobOptionsTests
{
    [Fact]
    public void A_dead_silo_holds_its_jobs_up_for_less_than_thirty_seconds()
    {
        var options = new JobOptions { Silo = "silo-0" };

        // The last look of the others may be as old as their longest wait.
        Assert.True(options.TakeOverAfter + options.TouchEvery + (1.25 * options.Poll) < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_silo_without_room_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddCareJobs(new JobOptions { Silo = "silo-0", Concurrency = 0 }));

    [Fact]
    public void Jobs_that_would_be_taken_from_living_silos_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new ServiceCollection().AddCareJobs(new JobOptions { Silo = "silo-0", TakeOverAfter = TimeSpan.FromSeconds(8) }));
}
