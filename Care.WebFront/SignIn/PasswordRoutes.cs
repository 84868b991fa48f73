using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;

namespace Care.WebFront.SignIn;

/// <summary>Forgotten and changed passwords (contract 01, B6 and B7).</summary>
internal static class PasswordRoutes
{
    public static void MapPasswordRoutes(this IEndpointRouteBuilder routes)
    {
        var reset = routes.MapGroup("/api/v1/password_reset").WithTags("auth").WithMetadata(new IgnoresCredentials()).AlsoAnswers(ErrorKind.TooMany);
        reset.MapPost("/", Ask).WithSummary("Ask for a link for a new password");
        reset.MapPost("/check/", Check).WithSummary("Whether the token of such a link is good");
        reset.MapPost("/confirm/", Confirm).WithSummary("Set a new password by such a link");
        routes.MapMethods("/api/v1/password_change/", ["PUT", "PATCH"], Change).WithTags("auth").WithSummary("Change the own password");
    }

    private static async Task<OkAnswer<ResetStatus>> Ask(Body<ForgottenPassword> body, HttpContext http, Cluster cluster)
    {
        var sent = await body.Read();
        var origin = new ResetOrigin(http.Request.Headers.UserAgent.ToString(), http.Connection.RemoteIpAddress?.ToString());
        return Done(await cluster.Grains.GetGrain<IPasswordResets>(0).Ask(sent.Username, sent.Captcha, origin));
    }

    private static async Task<OkAnswer<ResetStatus>> Check(Body<ResetTokenToCheck> body, Cluster cluster)
    {
        var sent = await body.Read();
        return Done(await cluster.Grains.GetGrain<IPasswordResets>(0).Check(sent.Token, sent.Captcha));
    }

    private static async Task<OkAnswer<ResetStatus>> Confirm(Body<PasswordReset> body, Cluster cluster)
    {
        var sent = await body.Read();
        return Done(await cluster.Grains.GetGrain<IPasswordResets>(0).Confirm(sent.Token, sent.Password, sent.Captcha));
    }

    private static async Task<OkAnswer<PasswordChanged>> Change(Body<PasswordChange> body, Cluster cluster)
    {
        var sent = await body.Read();
        var outcome = await cluster.Grains.GetGrain<IUserPassword>(Caller.Current!.User).Change(sent.OldPassword, sent.NewPassword);
        return new(outcome.Succeeded ? Document<PasswordChanged>.Of(new("Password updated successfully")) : outcome.Error);
    }

    private static OkAnswer<ResetStatus> Done(Outcome<Done> outcome) => new(outcome.Succeeded ? Document<ResetStatus>.Of(ResetStatus.Ok) : outcome.Error);
}
