using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;
using Care.WebFront.Binding;
using Care.WebFront.Calls;

namespace Care.WebFront.SignIn;

/// <summary>Forgotten and changed passwords (contract 01, B6 and B7).</summary>
internal static class PasswordRoutes
{
    public static void MapPasswords(this IEndpointRouteBuilder routes)
    {
        var reset = routes.MapGroup("/api/v1/password_reset").WithTags("auth").WithMetadata(new IgnoresCredentials());
        reset.MapPost("/", Ask);
        reset.MapPost("/check/", Check);
        reset.MapPost("/confirm/", Confirm);
        routes.MapMethods("/api/v1/password_change/", ["PUT", "PATCH"], Change).WithTags("auth");
    }

    private static async Task<IResult> Ask(HttpContext http, Cluster cluster)
    {
        var body = await http.ReadBody();
        var username = body.Checked(body.Text("username", required: true));
        var origin = new ResetOrigin(http.Request.Headers.UserAgent.ToString(), http.Connection.RemoteIpAddress?.ToString());
        return Accepted(await cluster.Grains.GetGrain<IPasswordResets>(0).Ask(username.Value!, body.Captcha(), origin));
    }

    private static async Task<IResult> Check(HttpContext http, Cluster cluster)
    {
        var body = await http.ReadBody();
        var token = body.Checked(body.Text("token", required: true));
        return Accepted(await cluster.Grains.GetGrain<IPasswordResets>(0).Check(token.Value!, body.Captcha()));
    }

    private static async Task<IResult> Confirm(HttpContext http, Cluster cluster)
    {
        var body = await http.ReadBody();
        var (token, password) = body.Checked((body.Text("token", required: true), body.Text("password", required: true)));
        return Accepted(await cluster.Grains.GetGrain<IPasswordResets>(0).Confirm(token.Value!, password.Value!, body.Captcha()));
    }

    /// <summary>Both passwords are required for PATCH too (contract 01, B7).</summary>
    private static async Task<IResult> Change(HttpContext http, Cluster cluster)
    {
        var body = (await http.ReadBody()).Whole();
        var (old, @new) = body.Checked((body.Text("old_password", required: true), body.Text("new_password", required: true)));
        var outcome = await cluster.Grains.GetGrain<IUserPassword>(Caller.Current!.User).Change(old.Value!, @new.Value!);
        return outcome.Succeeded ? Results.Json(new { message = "Password updated successfully" }) : Answer.Refused(outcome.Error);
    }

    private static IResult Accepted(Outcome<Done> outcome) => outcome.Succeeded ? Results.Json(new { status = "OK" }) : Answer.Refused(outcome.Error);
}
