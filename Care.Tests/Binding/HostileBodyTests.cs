using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;
using Care.Tests.Binding.Hostile;
using Care.Tests.Deployment;
using Care.Tests.Permissions.Checks;
using Care.Tests.Permissions.Routes;
using Care.Tests.Servers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SweptRoute = Care.Tests.Permissions.Routes.SweptRoute;

namespace Care.Tests.Binding;

/// <summary>
/// Bodies that were made to be dear: what comes back and what it takes stays small beside what was sent, on every route and whatever the field.
/// </summary>
[Collection(typeof(Alone))]
public sealed partial class HostileBodyTests(CareSystem system, HospitalFixture hospital) : IClassFixture<HospitalFixture>
{
    private const int Bytes = 450 * 1024;

    /// <summary>So many share what is sent, or the test would send gigabytes.</summary>
    private const int FieldsAtOnce = 9;

    /// <summary>An answer is never larger than what was sent, and small where little was.</summary>
    private const int MaxAnswer = 64 * 1024;

    /// <summary>Far above what reading the largest body takes on a busy machine, far below what it takes to be of use to an attacker.</summary>
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(1);

    private readonly RouteValues values = new(hospital);

    /// <summary>
    /// Every field that the front end reads of any body, by the messages that its handlers take and by its own source: a new one is here without being added.
    /// </summary>
    private static string[] Fields { get; } =
    [
        .. FrontEndNames.OfBodies.Select(field => field.Name)
            .Concat(Directory.EnumerateFiles(Path.Combine(Checkout.Root, "Care.WebFront"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => FieldName().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["name"].Value))
            .Distinct(),
    ];

    public static TheoryData<string> Bodies =>
        ["all fields", "each field", "deep", "many keys", "one key many times", "a long number", "a long text", "a long key"];

    [Theory, MemberData(nameof(Bodies))]
    public async Task What_comes_back_and_what_it_takes_is_small(string body)
    {
        var doctor = await SweepCaller.Named(nameof(UserType.DistrictAdmin), system, hospital);
        var operators = await SweepCaller.Named("Superuser", system, hospital);
        List<string> wrong = [];
        var sent = Made(body).ToArray();
        foreach (var route in SweptRoute.All(system.FrontEndServices.GetRequiredService<EndpointDataSource>()).Where(route => route.Changes))
        {
            using var client = (route.Pattern.RawText!.StartsWith("/ops", StringComparison.Ordinal) ? operators : doctor).Client(system.Address);
            var path = await values.PathOf(route, own: route.Method is not "DELETE");
            foreach (var text in sent)
            {
                using var request = new HttpRequestMessage(new HttpMethod(route.Method), path) { Content = new ByteArrayContent(text) };
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                // What is refused unread is not sent.
                request.Headers.ExpectContinue = true;
                var (began, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                using var answer = await client.SendAsync(request);
                var back = await answer.Content.ReadAsByteArrayAsync();
                var took = Environment.CpuUsage.TotalTime - cpu;
                if ((int)answer.StatusCode >= 500 || back.Length > MaxAnswer || took > MaxTime)
                {
                    var waited = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                    wrong.Add(
                        $"{route.Name}: {(int)answer.StatusCode}, {text.Length} bytes in, {back.Length} out, {took.TotalMilliseconds:0} ms of CPU in "
                            + $"{waited:0} ms: {Begin(back)} for {Begin(text)}");
                }
            }
        }

        Assert.True(wrong is [], string.Join('\n', wrong));
    }

    [Fact]
    public void The_fields_of_all_bodies_are_found()
    {
        Assert.Contains("contacted_patients", Fields);
        Assert.Contains("iv_fluids", Fields);
        Assert.InRange(Fields.Length, 200, 1000);
    }

    private static IEnumerable<byte[]> Made(string body) => body switch
    {
        "all fields" => [Object(Fields.Select(field => (field, List("{}", 8 * 1024))))],
        "each field" => Fields.Where(IsList).Chunk(FieldsAtOnce).SelectMany(fields =>
            ((string[])["{}", "1"]).Select(item => Object(fields.Select(field => (field, List(item, Bytes / FieldsAtOnce)))))),
        "deep" =>
            [Object(Fields.Take(10).Select(field => (field, new string('[', Bytes / 10)))), Object([("name", $"{new string('[', 15)}{new string(']', 15)}")])],
        "many keys" => [Object(Numbered(40_000)), Object(Fields.Where(IsList).Take(50).Select(field => (field, Text(Numbered(900)))))],
        "one key many times" => [Object(Enumerable.Repeat(("name", "1"), Bytes / 9))],
        "a long number" =>
        [
            Object(Fields.Take(100).Select(field => (field, new string('9', Bytes / 100)))),
            Object(Fields.Skip(100).Select(field => (field, "1e" + new string('9', 400)))),
        ],
        "a long text" =>
        [
            Object(Fields.Select(field => (field, $"\"{new string('9', 1500)}\""))),
            Object([("phone_number", $"\"+91{new string('9', Bytes)}\"")]),
            Object([("email", $"\"{new string('a', Bytes)}\"")]),
        ],
        "a long key" =>
        [
            Object([(new string('k', Bytes), "1")]),
            Object(Fields.Where(IsList).Take(20).Select(field => (field, $"[{{\"{new string('k', Bytes / 20)}\":1}}]"))),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(body)),
    };

    private static IEnumerable<(string, string)> Numbered(int count) => Enumerable.Range(0, count).Select(number => ($"k{number}", "1"));

    private static string Begin(byte[] text) => Encoding.UTF8.GetString(text.AsSpan(0, Math.Min(text.Length, 80)));

    /// <summary>The fields whose reader looks into them, rather than for a text, a number or a flag.</summary>
    private static bool IsList(string field) => ListFields.Contains(field);

    private static HashSet<string> ListFields { get; } =
    [
        .. FrontEndNames.OfBodies
            .Where(field => field.IsList || field.IsMessage || field.Shape is not null || field.Get<FreeJsonAttribute>() is not null)
            .Select(field => field.Name),
        .. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "Care.WebFront"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => ListFieldName().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["name"].Value),
    ];

    private static byte[] Object(IEnumerable<(string Name, string Value)> fields) => Encoding.UTF8.GetBytes(Text(fields));

    private static string Text(IEnumerable<(string Name, string Value)> fields) =>
        "{" + string.Join(',', fields.Select(field => $"\"{field.Name}\":{field.Value}")) + "}";

    private static string List(string item, int bytes) => "[" + string.Join(',', Enumerable.Repeat(item, bytes / (item.Length + 1))) + "]";

    /// <summary>A name that is handed to a reader of bodies, or kept to be.</summary>
    [GeneratedRegex("""(?:\.[A-Z][A-Za-z]+(?:<[A-Za-z?]+>)?\(|\bbody, |const string field = )"(?<name>[a-z][A-Za-z0-9_-]+)"[,);]""")]
    private static partial Regex FieldName();

    [GeneratedRegex("""(?:\.(?:Objects|Object|Json|Raw)\(|\bbody, |const string field = )"(?<name>[a-z][A-Za-z0-9_-]+)"[,);]""")]
    private static partial Regex ListFieldName();
}
