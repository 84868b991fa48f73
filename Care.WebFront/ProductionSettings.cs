using Care.Interfaces.Operations;
using Care.Interfaces.Storage;

namespace Care.WebFront;

/// <summary>What a front end does not start with in production.</summary>
internal static class ProductionSettings
{
    /// <summary>One sentence for each setting that keeps the front end from starting in production.</summary>
    /// <param name="settings">A front end's settings.</param>
    public static IEnumerable<string> Faults(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return
        [
            .. SecretStrength.Weakness(settings.SigningKey) is { } weakness
                ? [$"CARE_SIGNING_KEY {weakness}: in production whoever guesses it passes for anybody. `generate-keys` makes one."]
                : (string[])[],
            .. settings.Nodes.ProductionFaults(),
            .. settings.Nodes.Keys.Gateway.Span.SequenceEqual(settings.SigningKey)
                ? ["CARE_SIGNING_KEY is a key of the cluster too: each key opens one thing."]
                : (string[])[],
            .. RedisUrl.Parse(settings.RedisUrl).Contains("password=", StringComparison.OrdinalIgnoreCase)
                ? []
                : (string[])["REDIS_URL has no password: in production whoever reaches Redis can't change what is cached."],
        ];
    }
}
