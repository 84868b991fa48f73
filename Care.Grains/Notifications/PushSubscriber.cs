using System.Diagnostics.CodeAnalysis;
using Lib.Net.Http.WebPush;

namespace Care.Grains.Notifications;

/// <summary>A user's subscription to web push, as the browser gave it to the client (contract 07, 4.5). Nobody checked it: any text may be in it.</summary>
/// <param name="User">The user.</param>
/// <param name="Endpoint">Where the browser's push service takes messages.</param>
/// <param name="P256dh">The browser's public key, in base64 or base64url.</param>
/// <param name="Auth">The browser's secret, likewise.</param>
internal sealed record PushSubscriber(Guid User, string Endpoint, string P256dh, string Auth)
{
    /// <summary>The subscription as the push library takes it; false where no message could be sent by it.</summary>
    /// <param name="allowInternal">True to go without TLS too.</param>
    /// <param name="subscription">The subscription.</param>
    public bool TryRead(bool allowInternal, [NotNullWhen(true)] out PushSubscription? subscription)
    {
        subscription = null;
        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var endpoint) || endpoint.UserInfo.Length > 0
            || !(endpoint.Scheme == Uri.UriSchemeHttps || (allowInternal && endpoint.Scheme == Uri.UriSchemeHttp)))
        {
            return false;
        }

        subscription = new PushSubscription { Endpoint = endpoint.AbsoluteUri };
        subscription.SetKey(PushEncryptionKeyName.P256DH, Unpadded(P256dh));
        subscription.SetKey(PushEncryptionKeyName.Auth, Unpadded(Auth));
        return true;
    }

    private static string Unpadded(string base64) => base64.TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Says nothing: the browser's secret is never written to a log.</summary>
    public override string ToString() => nameof(PushSubscriber);
}
