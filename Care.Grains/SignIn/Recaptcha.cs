using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Care.Grains.SignIn;

/// <summary>Asks Google's reCAPTCHA (contract 01, B3).</summary>
internal sealed partial class Recaptcha(SignInOptions options, ILogger<Recaptcha> logger) : ICaptcha, IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Limit };

    public async Task<bool> IsSolved(string? answer)
    {
        if (options.CaptchaSecret is not { Length: > 0 } secret || answer is not { Length: > 0 })
        {
            return false;
        }

        try
        {
            using var form = new FormUrlEncodedContent([new("secret", secret), new("response", answer)]);
            using var response = await http.PostAsync(options.CaptchaUrl, form);
            response.EnsureSuccessStatusCode();
            using var verdict = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
            return verdict.RootElement.TryGetProperty("success", out var success) && success.ValueKind == JsonValueKind.True;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or JsonException or InvalidOperationException)
        {
            NotChecked(e);
            return false;
        }
    }

    public void Dispose() => http.Dispose();

    [LoggerMessage(2050, LogLevel.Warning, "A captcha could not be checked and counts as not solved")]
    private partial void NotChecked(Exception exception);
}

/// <summary>Tells people from programs.</summary>
internal interface ICaptcha
{
    /// <summary>Whether the answer to a captcha is right; false where none was given or nobody can tell.</summary>
    Task<bool> IsSolved(string? answer);
}
