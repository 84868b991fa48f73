using System.Net.Http.Headers;
using System.Text;
using Care.Interfaces.Users;
using Care.Tests.OpenApi;
using Care.Tests.Servers;

namespace Care.Tests.Operations;

/// <summary>Those who look after the system, and those who don't.</summary>
internal static class OperatorFixture
{
    /// <summary>A client that is signed in as a new superuser, of no other rank.</summary>
    public static async Task<HttpClient> Superuser(this CareSystem system) =>
        await system.SignedIn(UserType.Doctor, permissions => permissions with { IsSuperuser = true });

    /// <summary>A person at a browser: asks for HTML and sends what the browser's own sign-in makes of name and password.</summary>
    public static HttpClient Browser(this CareSystem system, TestUser? user = null)
    {
        var client = new HttpClient(new DescribedAnswers(new HttpClientHandler { AllowAutoRedirect = false })) { BaseAddress = system.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml");
        if (user is not null)
        {
            client.DefaultRequestHeaders.Authorization =
                new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user.Username}:{CareSystem.Password}")));
        }

        return client;
    }
}
