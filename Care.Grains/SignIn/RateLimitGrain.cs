using Care.Interfaces.SignIn;

namespace Care.Grains.SignIn;

[GrainType("rate-limit")]
internal sealed class RateLimitGrain(TimeProvider time) : Grain, IRateLimit
{
    private long window = long.MinValue;
    private int attempts;

    private long Shift => this.GetGrainId().GetUniformHashCode();

    public async Task<bool> Admit(RateLimit limit) => (await Take(limit)).IsAdmitted;

    public Task<RateVerdict> Take(RateLimit limit)
    {
        var now = time.GetUtcNow();
        var current = limit.WindowAt(Shift, now);
        attempts = current == window ? attempts + 1 : 1;
        window = current;

        // The count is nowhere but here: it has to outlast its window.
        DelayDeactivation(limit.Window);
        return Task.FromResult(new RateVerdict(attempts <= limit.Attempts, limit.LeftAt(Shift, now)));
    }

    public Task GiveBack(RateLimit limit)
    {
        if (window == limit.WindowAt(Shift, time.GetUtcNow()) && attempts > 0)
        {
            attempts--;
        }

        return Task.CompletedTask;
    }
}
