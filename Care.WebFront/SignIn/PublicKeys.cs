using System.Text.Json;
using Care.Interfaces.Operations;

namespace Care.WebFront.SignIn;

/// <summary>The public halves of the keys that this server signs with towards on-site middleware (contract 01, A12 and B8), as a JSON Web Key Set.</summary>
internal static class PublicKeys
{
    private static readonly string[] PublicMembers = ["kty", "n", "e", "kid"];

    /// <summary>The set of a server that has none.</summary>
    public static byte[] None { get; } = """{"keys":[]}"""u8.ToArray();

    /// <summary>Takes the public halves out of a private key set in Base64; an empty set for none.</summary>
    public static byte[] Of(SettingReader read, string? privateSet)
    {
        if (privateSet is null)
        {
            return None;
        }

        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(privateSet));
            var keys = document.RootElement.GetProperty("keys").EnumerateArray().Where(key => key.GetProperty("kty").GetString() == "RSA");
            return JsonSerializer.SerializeToUtf8Bytes(new
            {
                keys = keys.Select(key =>
                    PublicMembers.Where(name => key.TryGetProperty(name, out _)).ToDictionary(name => name, name => key.GetProperty(name).GetString())),
            });
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return read.Wrong("JWKS_BASE64 is not a JSON Web Key Set in Base64; `generate-keys` makes one.", None);
        }
    }
}
