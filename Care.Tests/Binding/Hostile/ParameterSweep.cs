using System.Text.Json;

namespace Care.Tests.Binding.Hostile;

/// <summary>
/// Sends every hostile value to every parameter of a route that is read. Which those are is found with a null character, which every reader of a parameter
/// refuses by its name.
/// </summary>
internal sealed class ParameterSweep(HostileFixture fixture, SweptRoute route)
{
    /// <summary>So many names go into an address.</summary>
    private const int Together = 200;

    /// <summary>Read without being refused.</summary>
    private static readonly string[] Paging = ["limit", "offset", "csv"];

    private readonly HttpClient client = fixture.ClientOf(route);
    private readonly List<string> failures = [];

    public IReadOnlyList<string> Parameters { get; private set; } = [];

    public IReadOnlyCollection<string> Failures => failures;

    public async Task Run()
    {
        Parameters = await Read();
        foreach (var (name, text) in HostileValue.Plain)
        {
            foreach (var some in Parameters.Concat(Paging).Chunk(Math.Max(1, Together * 20 / Math.Max(20, Uri.EscapeDataString(text).Length + 20))))
            {
                await Send([.. some], name, text);
            }
        }
    }

    private async Task<List<string>> Read()
    {
        List<string> read = [];
        foreach (var some in FrontEndNames.OfParameters.Chunk(Together))
        {
            var left = some.ToList();
            while (await Ask(left.Select(parameter => (parameter, "\0"))) is { Status: 400 } answer
                && answer.Refused.Where(left.Contains).ToList() is { Count: > 0 } found)
            {
                read.AddRange(found);
                left.RemoveAll(found.Contains);
            }
        }

        return read;
    }

    /// <summary>What is refused is left out, until the rest is asked of the database.</summary>
    private async Task Send(List<string> parameters, string name, string text)
    {
        while (parameters is not [])
        {
            var answer = await Ask(parameters.Select(parameter => (parameter, text)));
            if (answer.Status >= 500)
            {
                failures.Add($"{route} {answer.Status}: {name} in {string.Join(", ", parameters)}");
            }

            if (answer.Status != 400)
            {
                return;
            }

            // A range is refused by the name without its end. What names nothing that was sent is refused by a rule: then each by itself.
            if (parameters.RemoveAll(parameter => answer.Refused.Contains(parameter)
                || answer.Refused.Contains(parameter.Replace("_after", "", StringComparison.Ordinal).Replace("_before", "", StringComparison.Ordinal))) == 0)
            {
                foreach (var parameter in parameters)
                {
                    if (await Ask([(parameter, text)]) is { Status: >= 500 } alone)
                    {
                        failures.Add($"{route} {alone.Status}: {name} in {parameter}");
                    }
                }

                return;
            }
        }
    }

    private async Task<(int Status, HashSet<string> Refused)> Ask(IEnumerable<(string Name, string Text)> parameters)
    {
        var query = string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Text)}"));
        using var answer = await client.GetAsync($"{route.Path}{(fixture.QueryOf(route) is ['?', ..] always ? $"{always}&" : "?")}{query}");
        var body = (int)answer.StatusCode == 400 ? await answer.Content.ReadAsStringAsync() : "";
        try
        {
            return ((int)answer.StatusCode, body is ['{', ..] ? [.. JsonElement.Parse(body).EnumerateObject().Select(error => error.Name)] : []);
        }
        catch (JsonException)
        {
            return ((int)answer.StatusCode, []);
        }
    }
}
