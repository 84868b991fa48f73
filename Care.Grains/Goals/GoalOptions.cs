using Care.Interfaces.Operations;

namespace Care.Grains.Goals;

/// <summary>Where the numbers of the web client's use are.</summary>
/// <param name="Address"><c>PLAUSIBLE_HOST</c>, as an address.</param>
/// <param name="Site"><c>PLAUSIBLE_SITE_ID</c>: the site in Plausible.</param>
/// <param name="Token"><c>PLAUSIBLE_AUTH_TOKEN</c>: a key of its API.</param>
public sealed record GoalOptions(Uri Address, string Site, string Token)
{
    /// <summary>The options; null unless all three settings are made.</summary>
    /// <param name="read">Where a host that is none is noted.</param>
    /// <param name="host">A name, or an address where it is reached otherwise than by https.</param>
    /// <param name="site">The site.</param>
    /// <param name="token">The key.</param>
    public static GoalOptions? Of(SettingReader read, string? host, string? site, string? token) =>
        host is not { Length: > 0 } || site is not { Length: > 0 } || token is not { Length: > 0 } ? null
        : Uri.TryCreate(host.Contains("://", StringComparison.Ordinal) ? host : $"https://{host}", UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" ? new(address, site, token)
        : read.Wrong<GoalOptions?>($"PLAUSIBLE_HOST is \"{host}\", which is no host such as plausible.example.org.", null);

    /// <summary>Says where, and not by which key.</summary>
    public override string ToString() => $"{nameof(GoalOptions)} {Address}";
}
