using Care.Interfaces.Access;

namespace Care.Grains.Access;

[GrainType("rate-limit")]
public sealed class RateLimitGrain(TimeProvider time) : Grain, IRateLimit
{
    private long window = long.MinValue;
    private int attempts;

    public Task<bool> Admit(RateLimit limit)
    {
        var current = limit.WindowAt(this.GetGrainId().GetUniformHashCode(), time.GetUtcNow());
        attempts = current == window ? attempts + 1 : 1;
        window = current;

        // The count is nowhere but here: it has to outlast its window.
        DelayDeactivation(limit.Window);
        return Task.FromResult(attempts <= limit.Attempts);
    }
}
