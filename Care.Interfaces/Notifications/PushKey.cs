namespace Care.Interfaces.Notifications;

/// <summary>The key that browsers subscribe to web push with (contract 07, 4.4 <c>public_key</c>).</summary>
/// <param name="PublicKey">The VAPID public key: an uncompressed point of P-256 in base64url; empty where nothing is pushed.</param>
public sealed record PushKey(string PublicKey);
