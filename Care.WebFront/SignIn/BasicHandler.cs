using System.Text.Encodings.Web;
using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;
using Care.WebFront.Operations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Care.WebFront.SignIn;

/// <summary>
/// A user, by name and password (<see cref="BasicCredentials"/>): outside production everywhere, in production on patients only (contract 01, B1), and where
/// operators come with nothing but a browser.
/// </summary>
internal sealed class BasicHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, UrlEncoder encoder, BasicCredentials credentials, Settings settings)
    : CredentialHandler(options, encoder)
{
    public const string Name = "Basic";

    private bool IsTaken => !settings.Production
        || Request.Path.StartsWithSegments("/api/v1/patient", StringComparison.Ordinal)
            || Request.Path.StartsWithSegments(OperatorRoutes.Prefix, StringComparison.Ordinal);

    protected override async ValueTask<Caller?> Recognise()
    {
        if (Sent is not [var scheme, var sent] || !scheme.Equals(Name, StringComparison.OrdinalIgnoreCase) || !IsTaken)
        {
            return null;
        }

        var session = await credentials.SessionOf(sent, Address, Context.RequestAborted);
        return Caller.OfUser(session.User, Address, SessionTime.Of(session.BegunOn));
    }
}
