using System.Text;
using Care.Interfaces.Permissions;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Care.Tests.OpenApi;
using Care.Tests.Permissions.Checks;
using Care.Tests.Servers;
using Care.WebFront.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Permissions.Routes;

/// <summary>Somebody who calls.</summary>
/// <param name="Kind">What they are to the first hospital.</param>
/// <param name="Name">Who they are.</param>
/// <param name="Authorization">What they send to say so; null for nothing.</param>
/// <param name="Facility">The facility that they say they are of; null for nothing.</param>
public sealed record SweepCaller(SweepCaller.Relation Kind, string Name, string? Authorization, Guid? Facility = null)
{
    /// <summary>The asset of another hospital. What takes tokens of a middleware takes its tokens, too.</summary>
    public const string Asset = "an asset of another hospital";

    private const string Middleware = "the middleware of another hospital";

    /// <summary>What callers are to the first hospital.</summary>
    public enum Relation
    {
        /// <summary>Nobody: no credentials, or none that count.</summary>
        Anonymous,

        /// <summary>Somebody who claims to be a user and is not, or no longer.</summary>
        Refused,

        /// <summary>A patient who signed in by one-time password.</summary>
        Patient,

        /// <summary>A user of other hospitals.</summary>
        Stranger,

        /// <summary>The middleware of another hospital.</summary>
        Middleware,

        /// <summary>An asset of another hospital.</summary>
        Asset,

        /// <summary>A user of the hospital, whatever they may do there.</summary>
        Member,
    }

    /// <summary>The callers by name; users are made when they are asked for.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "no credentials", "another scheme", "a bad token", "a refresh token", "a wrong password", "a password of nobody", "no Basic at all",
        "a patient", Middleware, Asset, "a user who is gone", "a user who was deactivated", "a user without a place",
        .. Enumerable.Range(0, 3).Select(stranger => $"stranger {stranger}"),
        .. Enum.GetValues<UserType>().Select(type => type.ToString()),
        "Superuser",
    ];

    public static async Task<SweepCaller> Named(string name, CareSystem system, HospitalFixture hospital)
    {
        var tokens = system.FrontEndServices.GetRequiredService<UserTokens>();
        return name switch
        {
            "no credentials" => new(Relation.Anonymous, name, null),
            "another scheme" => new(Relation.Anonymous, name, "Negotiate abc"),
            "a bad token" => new(Relation.Refused, name, "Bearer abc"),
            "a refresh token" => new(Relation.Refused, name, "Bearer " + tokens.Issue(Begun(hospital.Doctor.Id)).Refresh),
            "a wrong password" => new(Relation.Refused, name, Basic(hospital.Doctor.Username, "wrong")),
            "a password of nobody" => new(Relation.Refused, name, Basic("no\0body", "x")),
            "no Basic at all" => new(Relation.Refused, name, "Basic !!"),
            "a patient" => new(Relation.Patient, name, "Bearer " + system.FrontEndServices.GetRequiredService<PatientTokens>().Issue("+919999900000")),
            Middleware => new(Relation.Middleware, name, Signed(hospital.WithMiddleware.Middleware.Token()), hospital.WithMiddleware.Facility),
            Asset => new(Relation.Asset, name, Signed(hospital.WithMiddleware.Middleware.Token(await hospital.WithMiddleware.Monitor())),
                hospital.WithMiddleware.Facility),
            "a user who is gone" => new(Relation.Refused, name, "Bearer " + tokens.Issue(Begun(Guid.NewGuid())).Access),
            "a user who was deactivated" =>
                new(Relation.Refused, name,
                    await Made(UserType.Doctor, permissions => permissions with { IsActive = false, Facilities = [hospital.Facility] })),
            "a user without a place" =>
                new(Relation.Stranger, name, await Made(UserType.StateAdmin, permissions => permissions with { State = null, District = null })),
            "Superuser" => new(Relation.Member, name, await Made(UserType.StateAdmin, permissions => permissions with { IsSuperuser = true })),
            _ when Enum.TryParse<UserType>(name, out var type) => new(Relation.Member, name, await Made(type, Member)),
            _ => new(Relation.Stranger, name, Token(hospital.Strangers[name[^1] - '0'])),
        };

        PermissionSet Member(PermissionSet permissions) =>
            permissions with { Facilities = [hospital.Facility], HomeFacility = hospital.Facility, LocalBody = TestPlaces.LocalBody };

        async Task<string> Made(UserType type, Func<PermissionSet, PermissionSet> place) => Token(await system.User(type, place));

        static Session Begun(Guid user) => new(user, DateTimeOffset.UtcNow);

        static string Signed(string token) => $"Middleware_Bearer {token}";

        string Token(TestUser user) => "Bearer " + tokens.Issue(Begun(user.Id)).Access;
    }

    /// <summary>A client that calls as this caller and shows what is answered as it is.</summary>
    public HttpClient Client(Uri address)
    {
        var answers = new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromSeconds(30) };
        var client = new HttpClient(new DescribedAnswers(answers)) { BaseAddress = address };
        if (Authorization is not null)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", Authorization);
        }

        if (Facility is not null)
        {
            client.DefaultRequestHeaders.Add("X-Facility-Id", Facility.ToString());
        }

        return client;
    }

    private static string Basic(string username, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}"));
}
