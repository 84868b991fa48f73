using System.Net;
using static Care.Tests.Permissions.Routes.SweepCaller;

namespace Care.Tests.Permissions.Routes;

/// <summary>
/// The reviewed table of who is answered what: every route is closed to whoever is no user of the hospital, unless it stands here with the section of the
/// contract that opens it. A new route needs no line as long as it is closed.
/// </summary>
internal static class ExpectedAnswers
{
    /// <summary>Routes that do not look at credentials, and what they answer to an empty body or to ids that lead nowhere.</summary>
    private static readonly Dictionary<string, HttpStatusCode[]> Public = new()
    {
        // Contract 01, A9 and A12.
        ["GET /"] = [HttpStatusCode.OK],
        ["GET /page.css"] = [HttpStatusCode.OK],
        ["GET /ping/"] = [HttpStatusCode.OK],
        ["GET /health/"] = [HttpStatusCode.OK],
        ["GET /app_version/"] = [HttpStatusCode.OK],
        ["GET /.well-known/jwks.json"] = [HttpStatusCode.OK],
        ["POST /api/v1/auth/login/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/auth/token/refresh/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/auth/token/verify/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/password_reset/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/password_reset/check/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/password_reset/confirm/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/otp/token/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/otp/token/login/"] = [HttpStatusCode.BadRequest],
        // Contract 07, 5.8: by signed links, which these are not.
        // Contract 03, 12: by their QR codes.
        ["GET /api/v1/public/asset/{asset:guid}/"] = [HttpStatusCode.OK, HttpStatusCode.NotFound],
        ["GET /api/v1/public/asset_qr/{qr}/"] = [HttpStatusCode.NotFound],
        ["GET /objects/{bucket}/{**key}"] = [HttpStatusCode.Forbidden],
        ["PUT /objects/{bucket}/{**key}"] = [HttpStatusCode.Forbidden],
    };

    /// <summary>Pages that are served outside production only, to everybody (contract 01, A1).</summary>
    private static readonly string[] Documentation = ["GET /api/schema/", "GET /swagger", "GET /redoc/"];

    /// <summary>Routes that are open to callers without credentials, and closed to bad ones (contract 01, A9).</summary>
    private static readonly Dictionary<string, HttpStatusCode> Open = new()
    {
        ["GET /api/v1/getallfacilities/"] = HttpStatusCode.OK,
        ["GET /api/v1/getallfacilities/{facility:guid}/"] = HttpStatusCode.OK,
        ["GET /api/v1/facility_summary/"] = HttpStatusCode.OK,
        ["GET /api/v1/triage_summary/"] = HttpStatusCode.OK,
        ["GET /api/v1/tests_summary/"] = HttpStatusCode.OK,
        ["GET /api/v1/patient_summary/"] = HttpStatusCode.OK,
        ["GET /api/v1/district_patient_summary/"] = HttpStatusCode.OK,
        ["GET /api/v1/notification/public_key/"] = HttpStatusCode.OK,
        // Contract 01, C6.
        ["GET /api/v1/users/{username}/skill/"] = HttpStatusCode.OK,
        ["GET /api/v1/users/{username}/skill/{link:guid}/"] = HttpStatusCode.OK,
    };

    /// <summary>What answers missing credentials with 401 and this challenge (contract 01, A9); all else answers 403 without one.</summary>
    private static readonly (string Begin, string Scheme)[] Challenges =
    [
        ("/api/v1/consultation/{consultation}/diagnoses/", ""),
        ("/api/v1/consultation/{consultation}/symptoms/", ""),
        ("/api/v1/consultation/{consultation}/events/", ""),
        ("/api/v1/consultation/{consultation}/prescriptions/", ""),
        ("/api/v1/consultation/{consultation}/prescription_administration/", ""),
        ("/api/v1/consultation/{consultation}/investigation/", ""),
        ("/api/v1/consultation/", "Middleware_Bearer realm=\"api\""),
        ("/api/v1/asset_config/", "Middleware_Bearer realm=\"api\""),
        ("/middleware/", "Middleware_Bearer realm=\"api\""),
        ("/api/v1/otp/patient/", "Bearer realm=\"api\""),
    ];

    /// <summary>
    /// What a user of another hospital is answered where it is neither 403 nor 404. Lists hold what is the caller's own, which the sweep looks at.
    /// </summary>
    private static readonly Dictionary<string, HttpStatusCode[]> OfStrangers = new()
    {
        // Their own, whatever the path says (contract 01, B7 and C5).
        ["PUT /api/v1/password_change/"] = [HttpStatusCode.BadRequest],
        ["PATCH /api/v1/password_change/"] = [HttpStatusCode.BadRequest],
        ["PATCH /api/v1/users/{username}/pnconfig/"] = [HttpStatusCode.OK],
        // What they may do elsewhere: the body would have to say where.
        ["POST /api/v1/users/add_user/"] = [HttpStatusCode.BadRequest],
        // Contract 02, 10: anybody may make an ambulance, and administrators see and change all, wherever they are.
        ["POST /api/v1/ambulance/"] = [HttpStatusCode.BadRequest],
        ["PUT /api/v1/ambulance/{ambulance:int}/"] = [HttpStatusCode.BadRequest],
        ["PATCH /api/v1/ambulance/{ambulance:int}/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/ambulance/{ambulance:int}/add_driver/"] = [HttpStatusCode.BadRequest],
        ["DELETE /api/v1/ambulance/{ambulance:int}/remove_driver/"] = [HttpStatusCode.BadRequest],
        ["DELETE /api/v1/ambulance/{ambulance:int}/"] = [HttpStatusCode.NoContent],
        ["POST /api/v1/patient/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/consultation/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/shift/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/test_sample/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/patient/{patient}/test_sample/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/resource/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/external_result/bulk_upsert/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/notification/notify/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/bed/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/assetbed/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/consultationbed/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/asset/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/asset/set_default_user_location/"] = [HttpStatusCode.BadRequest],
        // Contract 04, 5: whoever may register patients may move one to the own hospital.
        ["POST /api/v1/patient/{patient}/transfer/"] = [HttpStatusCode.BadRequest],
        // Contract 06, 8: that a comment is empty is told before all else.
        ["POST /api/v1/shift/{shift}/comment/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/resource/{resource}/comment/"] = [HttpStatusCode.BadRequest],
        // Contract 04, 6: a search without a key.
        ["GET /api/v1/patient/search/"] = [HttpStatusCode.BadRequest],
        // Contract 01, C4: that a name is taken is told to all who add users.
        ["GET /api/v1/users/{username}/check_availability/"] = [HttpStatusCode.Conflict],
        // Contract 07, 5.2: every lack of permission is 400 there.
        ["GET /api/v1/files/"] = [HttpStatusCode.BadRequest],
        ["POST /api/v1/files/"] = [HttpStatusCode.BadRequest],
        ["GET /api/v1/files/{file:guid}/"] = [HttpStatusCode.BadRequest],
        ["PUT /api/v1/files/{file:guid}/"] = [HttpStatusCode.BadRequest],
        ["PATCH /api/v1/files/{file:guid}/"] = [HttpStatusCode.BadRequest],
        ["DELETE /api/v1/files/{file:guid}/"] = [HttpStatusCode.BadRequest],
    };

    /// <summary>Routes to which nobody is known but the middleware of hospitals (contract 01, B1).</summary>
    private static readonly string[] OfMiddleware = ["/api/v1/asset_config/", "/middleware/"];

    /// <summary>
    /// What tells users of other hospitals of this one: who works in a facility is open to all users (contract 01, C5), and ambulances to all administrators
    /// (02, 10).
    /// </summary>
    private static readonly string[] Telling =
        ["GET /api/v1/facility/{facility}/get_users/", "GET /api/v1/ambulance/", "GET /api/v1/ambulance/{ambulance:int}/"];

    /// <summary>True where a user of another hospital may be told of this one.</summary>
    public static bool MayTell(SweptRoute route) => IsOpen(route) || Telling.Contains(route.Name);

    /// <summary>The answers that are right for the caller of a route.</summary>
    public static string? Wrong(SweptRoute route, SweepCaller caller, HttpResponseMessage answer)
    {
        var status = answer.StatusCode;
        if ((int)status >= 500)
        {
            return "an error of the server";
        }

        if (Public.TryGetValue(route.Name, out var known))
        {
            return known.Contains(status) ? null : $"not {string.Join(" or ", known)}";
        }

        if (Array.Exists(Documentation, page => route.Name.StartsWith(page, StringComparison.Ordinal)))
        {
            return (int)status < 400 || status == HttpStatusCode.NotFound ? null : "not shown";
        }

        var isPatients = route.Pattern.RawText!.StartsWith("/api/v1/otp/patient/", StringComparison.Ordinal);
        var isMiddlewares = IsForMiddleware(route);
        return caller.Kind switch
        {
            // An asset's token is one of its middleware, and a middleware's none of an asset.
            Relation.Asset or Relation.Middleware when isMiddlewares =>
                (int)status < 400 || status == HttpStatusCode.BadRequest ? null
                : caller.Kind == Relation.Middleware && route.Name == "GET /middleware/verify-asset" ? Unauthenticated(route, answer)
                : "not its own",
            _ when isMiddlewares => Unauthenticated(route, answer),
            // Their tokens are no credentials that these routes know.
            Relation.Anonymous or Relation.Middleware or Relation.Asset when Open.TryGetValue(route.Name, out var open) =>
                status == open ? null : $"not {open}",
            Relation.Asset when ChallengeOf(route).Length > 0 && !isPatients => Stranger(route, status),
            Relation.Asset or Relation.Middleware => Unauthenticated(route, answer),
            Relation.Patient when isPatients => status is HttpStatusCode.OK or HttpStatusCode.NotFound ? null : "not the patient's own",
            Relation.Anonymous or Relation.Refused or Relation.Patient => Unauthenticated(route, answer),
            _ when isPatients => Unauthenticated(route, answer),
            Relation.Stranger => Stranger(route, status),
            _ => status is HttpStatusCode.Unauthorized or HttpStatusCode.MethodNotAllowed or HttpStatusCode.UnsupportedMediaType ? "no answer to a user" : null,
        };
    }

    /// <summary>True where nobody is known but the middleware of hospitals, so that all others are told that first.</summary>
    public static bool IsForMiddleware(SweptRoute route) =>
        Array.Exists(OfMiddleware, path => route.Pattern.RawText!.StartsWith(path, StringComparison.Ordinal));

    /// <summary>True for what callers without credentials are answered.</summary>
    public static bool IsOpen(SweptRoute route) =>
        Public.ContainsKey(route.Name) || Open.ContainsKey(route.Name)
            || Array.Exists(Documentation, page => route.Name.StartsWith(page, StringComparison.Ordinal));

    /// <summary>What is wrong with the answer to a caller who is nobody to the route.</summary>
    public static string? Unauthenticated(SweptRoute route, HttpResponseMessage answer)
    {
        var scheme = ChallengeOf(route);
        var (expected, told) = (scheme.Length > 0 ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden, answer.Headers.WwwAuthenticate.ToString());
        // Who guesses passwords is stopped.
        return (answer.StatusCode == expected && told == scheme) || answer.StatusCode == HttpStatusCode.TooManyRequests
            ? null
            : $"not {expected} with the challenge \"{scheme}\" (\"{told}\")";
    }

    private static string ChallengeOf(SweptRoute route) =>
        Array.Find(Challenges, challenge => route.Pattern.RawText!.StartsWith(challenge.Begin, StringComparison.Ordinal)).Scheme ?? "";

    private static string? Stranger(SweptRoute route, HttpStatusCode status) =>
        status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound ? null
        : !route.Changes && status == HttpStatusCode.OK ? null
        : OfStrangers.TryGetValue(route.Name, out var known) && known.Contains(status) ? null
        : "neither refused nor in the table";
}
