using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Jobs;
using Care.Tests.Servers;

namespace Care.Tests.Operations;

/// <summary>The health page (contract 01, A12).</summary>
public sealed class HealthEndpointTests(CareSystem system)
{
    [Fact]
    public async Task It_names_each_dependency()
    {
        using var anonymous = system.Anonymous();
        var page = await anonymous.GetFromJsonAsync<JsonElement>("/health/");
        foreach (var dependency in (string[])["main_database", "main_cache", "cluster"])
        {
            Assert.Equal("working", page.GetProperty(dependency).GetString());
        }

        Assert.Equal(JsonValueKind.String, page.GetProperty("celery_queue_length").ValueKind);
        Assert.True(page.GetProperty("job_queue").GetProperty("set_aside").GetInt64() >= 0);
        Assert.False(page.TryGetProperty("read_replica", out _));
    }

    [Theory, InlineData(0, "working"), InlineData(49, "working"), InlineData(50, "50 jobs wait"), InlineData(200, "alert: 200 jobs wait")]
    public void A_long_queue_is_told(long waiting, string state) => Assert.Equal(state, QueueLength.State(waiting));
}
