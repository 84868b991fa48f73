using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Care.Tests.Servers;

/// <summary>Stands in for the service that tells whether a captcha was solved: this one knows a single right answer.</summary>
public sealed class CaptchaServer : IAsyncDisposable
{
    public const string Secret = "the secret of the site";
    public const string RightAnswer = "seven buses";

    private WebApplication? web;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Next()}/siteverify");

    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.GetLeftPart(UriPartial.Authority));
        web = builder.Build();
        web.MapPost(Address.AbsolutePath, async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            return Results.Json(new { success = form["secret"] == Secret && form["response"] == RightAnswer });
        });
        await web.StartAsync();
    }

    public ValueTask DisposeAsync() => web?.DisposeAsync() ?? default;
}
