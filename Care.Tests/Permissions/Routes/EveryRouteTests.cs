using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Care.Tests.Permissions.Checks;
using Care.Tests.Servers;
using Care.WebFront.Middleware;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Permissions.Routes;

/// <summary>
/// Every route, asked by every kind of caller over HTTP: routes that reach no grain are asked by nobody else. They are found in the front end's own table; what
/// is right to answer stands in <see cref="ExpectedAnswers"/>.
/// </summary>
public sealed class EveryRouteTests(CareSystem system, HospitalFixture hospital) : IClassFixture<HospitalFixture>
{
    private static readonly string[] AllMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    private readonly RouteValues values = new(hospital);

    public static TheoryData<string> Callers => [.. SweepCaller.Names];

    private EndpointDataSource Table => system.FrontEndServices.GetRequiredService<EndpointDataSource>();

    private IReadOnlyList<SweptRoute> Routes => SweptRoute.All(Table);

    /// <summary>Whoever may change something in the hospital is sent to objects that nobody has; all others to its own.</summary>
    [Theory, MemberData(nameof(Callers))]
    public async Task Every_caller_is_answered_as_the_table_says(string name)
    {
        var caller = await SweepCaller.Named(name, system, hospital);
        using var client = caller.Client(system.Address);
        List<string> wrong = [];
        foreach (var route in Routes)
        {
            using var request = Request(route.Method, await values.PathOf(route, own: caller.Kind != SweepCaller.Relation.Member || !route.Changes));
            using var answer = await client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            var tells = caller.Kind is SweepCaller.Relation.Stranger or SweepCaller.Relation.Asset or SweepCaller.Relation.Middleware
                && !ExpectedAnswers.MayTell(route) && hospital.IsRevealedIn(text);
            var fault = ExpectedAnswers.Wrong(route, caller, answer) ?? (tells ? "tells of the hospital" : null);
            if (fault is not null)
            {
                wrong.Add($"{route.Name}: {(int)answer.StatusCode}, {fault}: {text[..Math.Min(text.Length, 200)]}");
            }
        }

        Assert.True(wrong is [], $"{name}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public async Task What_strangers_asked_for_has_changed_nothing_of_the_hospital()
    {
        var before = await Traces();
        foreach (var name in SweepCaller.Names.Where(name => name.StartsWith("stranger", StringComparison.Ordinal) || name == "a user without a place"))
        {
            await Every_caller_is_answered_as_the_table_says(name);
        }

        Assert.Equal(before, await Traces());
    }

    [Fact]
    public async Task A_wrong_method_is_405_with_the_right_ones()
    {
        List<string> wrong = [];
        foreach (var path in SweptRoute.Methods(Table))
        {
            var route = Routes.First(route => route.Pattern.RawText == path.Key);
            using var client = (await SweepCaller.Named(CallerOf(route), system, hospital)).Client(system.Address);
            var address = await values.PathOf(route, own: true);
            // Beside /users/getcurrentuser/ there is /users/{username}/, which takes more.
            var fitting = Routes.Where(other => other.IsUnconstrained && other.Pattern.Fits(new PathString(address.Split('?')[0])));
            foreach (var method in AllMethods.Except(path).Except(fitting.Select(other => other.Method)))
            {
                using var request = Request(method, address);
                using var answer = await client.SendAsync(request);
                var allowed = answer.Content.Headers.Allow.ToHashSet();
                if (answer.StatusCode != HttpStatusCode.MethodNotAllowed || !allowed.IsSupersetOf(path) || allowed.Contains(method))
                {
                    wrong.Add($"{method} {path.Key}: {(int)answer.StatusCode}, Allow: {string.Join(", ", allowed)}, right are {string.Join(", ", path)}");
                }
            }
        }

        Assert.True(wrong is [], string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_malformed_id_is_not_there_and_one_that_a_path_hangs_below_a_wrong_request()
    {
        List<string> wrong = [];
        foreach (var route in Routes.Where(route => route.Pattern.Parameters.Any(IsId) && !IsDashboard(route)))
        {
            using var client = (await SweepCaller.Named(CallerOf(route), system, hospital)).Client(system.Address);
            foreach (var malformed in route.Pattern.Parameters.Where(IsId))
            {
                var right = SweptRoute.ConstraintOf(malformed) is null ? HttpStatusCode.BadRequest : HttpStatusCode.NotFound;
                using var request = Request(route.Method, route.Path(parameter => parameter == malformed ? "x" : RouteValues.Nobodys(parameter)));
                using var answer = await client.SendAsync(request);
                if (answer.StatusCode != right)
                {
                    wrong.Add($"{route.Name} with a malformed {malformed.Name}: {(int)answer.StatusCode}, not {(int)right}");
                }
            }
        }

        Assert.True(wrong is [], string.Join('\n', wrong));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_told_that_before_a_wrong_method_or_id()
    {
        List<string> wrong = [];
        using var client = (await SweepCaller.Named("no credentials", system, hospital)).Client(system.Address);
        foreach (var route in Routes.Where(route => !ExpectedAnswers.IsOpen(route)))
        {
            var path = route.Path(parameter => IsId(parameter) ? "x" : RouteValues.Nobodys(parameter));
            foreach (var method in (string[])[route.Method, AllMethods.Except(SweptRoute.Methods(Table)[route.Pattern.RawText!]).First()])
            {
                using var request = Request(method, path);
                using var answer = await client.SendAsync(request);
                if (ExpectedAnswers.Unauthenticated(route, answer) is { } fault)
                {
                    wrong.Add($"{method} {path}: {(int)answer.StatusCode}, {fault}");
                }
            }
        }

        Assert.True(wrong is [], string.Join('\n', wrong));
    }

    [Fact]
    public async Task HEAD_is_GET_without_a_body()
    {
        List<string> wrong = [];
        foreach (var route in Routes.Where(route => route.Method == "GET" && !BeginsJob(route)))
        {
            using var client = (await SweepCaller.Named(CallerOf(route), system, hospital)).Client(system.Address);
            var path = await values.PathOf(route, own: true);
            using var got = await client.GetAsync(path);
            using var request = new HttpRequestMessage(HttpMethod.Head, path);
            using var headed = await client.SendAsync(request);
            var (type, right) = (headed.Content.Headers.ContentType?.ToString(), got.Content.Headers.ContentType?.ToString());
            if (headed.StatusCode != got.StatusCode || type != right || (await headed.Content.ReadAsByteArrayAsync()).Length > 0)
            {
                wrong.Add($"{path}: {(int)headed.StatusCode} {type}, GET has {(int)got.StatusCode} {right}");
            }
        }

        Assert.True(wrong is [], string.Join('\n', wrong));
    }

    /// <summary>A proxy's rule is written for one of them.</summary>
    [Fact]
    public async Task A_path_in_another_case_is_another_path()
    {
        List<string> wrong = [];
        foreach (var route in Routes.Where(route => route.Pattern.PathSegments.Count > 0))
        {
            using var client = (await SweepCaller.Named(CallerOf(route), system, hospital)).Client(system.Address);
            var path = await values.PathOf(route, own: false);
            using var request = Request(route.Method, path[..2].ToUpperInvariant() + path[2..]);
            using var answer = await client.SendAsync(request);
            if (path[1] is >= 'a' and <= 'z' && answer.StatusCode != HttpStatusCode.NotFound)
            {
                wrong.Add($"{request.RequestUri}: {(int)answer.StatusCode}");
            }
        }

        Assert.True(wrong is [], string.Join('\n', wrong));
    }

    /// <summary>Somebody whom the route is made for.</summary>
    private static string CallerOf(SweptRoute route) => route.Pattern.RawText! switch
    {
        var path when path.StartsWith("/api/v1/otp/", StringComparison.Ordinal) => "a patient",
        // The client sends its expired token there.
        var path when path.StartsWith("/api/v1/auth/", StringComparison.Ordinal) => "a bad token",
        _ when ExpectedAnswers.IsForMiddleware(route) => SweepCaller.Asset,
        _ => "Superuser",
    };

    /// <summary>A preview may begin to make a summary, and then says next how far it is.</summary>
    private static bool BeginsJob(SweptRoute route) => route.Name.EndsWith("/preview_discharge_summary/", StringComparison.Ordinal);

    /// <summary>Orleans' own, whose paths are as they are.</summary>
    private static bool IsDashboard(SweptRoute route) => route.Pattern.RawText!.StartsWith("/ops/dashboard", StringComparison.Ordinal);

    /// <summary>True for the parameters that can be malformed.</summary>
    private static bool IsId(Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter) =>
        SweptRoute.ConstraintOf(parameter) is not null || parameter.Name is not ("username" or "bucket" or "key" or "documentName" or "message" or "qr");

    private static HttpRequestMessage Request(string method, string path) => new(new HttpMethod(method), path)
    {
        Content = method is "GET" ? null : new StringContent("{}", Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
    };

    /// <summary>What the log of changes tells of the strangers.</summary>
    private async Task<long> Traces()
    {
        await using var command = system.Database.CreateCommand(
            "select count(*) from change_log where kind <> 'care_user' and changed_by in (select pk from care_user where id = any($1))");
        command.Parameters.Add(new() { Value = hospital.Strangers.Select(stranger => stranger.Id).ToArray() });
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
