using System.Collections.Immutable;

namespace Care.Grains.Operations;

/// <summary>Who is told of crashes (contract 07, 7).</summary>
public sealed record CrashOptions
{
    /// <summary><c>CARE_ADMINS</c>: the addresses that get crash reports by mail.</summary>
    public ImmutableArray<string> Admins { get; init; } = [];

    /// <summary><c>SENTRY_DSN</c>: the project that gets them as events.</summary>
    public string? SentryDsn { get; init; }

    /// <summary><c>SENTRY_ENVIRONMENT</c>.</summary>
    public string Environment { get; init; } = "deployment-unknown";

    /// <summary><c>APP_VERSION</c>.</summary>
    public string Release { get; init; } = "unknown";

    /// <summary>Shows neither an address nor the key that is in a DSN.</summary>
    public override string ToString() => nameof(CrashOptions);
}
