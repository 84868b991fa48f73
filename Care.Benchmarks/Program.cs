using System.Globalization;
using System.Text.Json;

namespace Care.Benchmarks;

/// <summary>Measures the request paths and prints ratios: what a machine is worth cancels out, what the code costs remains.</summary>
internal static class Program
{
    private const string Check = "--check";
    private const string Rehearse = "--rehearse";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Scripts of the load generators, deleted at the end.</summary>
    internal static List<string> TemporaryFiles { get; } = [];

    private static readonly (string Name, Func<Scenarios, Task<Result>> Run)[] Known =
    [
        ("read", scenarios => scenarios.EntityRead()),
        ("reads", scenarios => scenarios.EntityReadSpread()),
        ("inpatient", scenarios => scenarios.InpatientRead()),
        ("consultation", scenarios => scenarios.ConsultationRead()),
        ("proof", scenarios => scenarios.Proof()),
        ("list", scenarios => scenarios.List()),
        ("write", scenarios => scenarios.Write()),
        ("list-growth", scenarios => scenarios.Growth("list", "/api/v1/patient/?limit=14")),
        ("search-growth", scenarios => scenarios.Growth("search by phone number", "/api/v1/patient/search/?phone_number=%2B919800000042")),
        ("filter-growth", scenarios => scenarios.Growth("filter by name", "/api/v1/patient/?limit=14&name=Patient+a1d0c6e8", target: null)),
        ("round-growth", scenarios => scenarios.Rounds()),
        ("administration-growth", scenarios => scenarios.Administrations()),
        ("stock-growth", scenarios => scenarios.Movements()),
        ("assign", scenarios => scenarios.Assign()),
        ("bed-growth", scenarios => scenarios.Beds()),
        ("memory", scenarios => scenarios.Memory()),
    ];

    /// <summary>
    /// Runs the scenarios that are named, all where none is; with <c>--rehearse</c> small and soon, which shows no more than that they run; with
    /// <c>--check</c>, only looks whether all names are known.
    /// </summary>
    private static async Task<int> Main(string[] arguments)
    {
        var named = arguments.Except([Check, Rehearse]).ToHashSet();
        if (named.Except(Known.Select(scenario => scenario.Name)).ToArray() is { Length: > 0 } unknown)
        {
            await Console.Error.WriteLineAsync(
                $"There is no scenario {string.Join(", ", unknown)}. There are: {string.Join(", ", Known.Select(scenario => scenario.Name))}.");
            return 2;
        }

        if (arguments.Contains(Check))
        {
            return 0;
        }

        var settings = BenchSettings.Read();
        try
        {
            if (arguments.Contains(Rehearse))
            {
                await Measure(settings, BenchScale.Rehearsal, named);
                return 0;
            }

            var results = await Measure(settings, BenchScale.Full, named);
            Print(results);
            await File.WriteAllTextAsync(settings.Output, JsonSerializer.Serialize(results, Json));
            Console.WriteLine($"\nWritten to {settings.Output}");
            return results.All(result => result.IsMet != false) ? 0 : 1;
        }
        finally
        {
            TemporaryFiles.ForEach(File.Delete);
        }
    }

    private static async Task<IReadOnlyList<Result>> Measure(BenchSettings settings, BenchScale scale, HashSet<string> chosen)
    {
        Console.WriteLine($"Preparing {scale.Few:N0} and {scale.Many:N0} patients ...");
        await using var small = await BenchSystem.Start(settings, scale, scale.Few);
        await using var large = await BenchSystem.Start(settings, scale, scale.Many);
        var scenarios = new Scenarios(settings, large, small);
        List<Result> results = [];
        foreach (var (name, scenario) in Known.Where(scenario => chosen.Count == 0 || chosen.Contains(scenario.Name)))
        {
            Console.WriteLine($"  {name} ...");
            results.Add(await scenario(scenarios));
        }

        return results;
    }

    private static void Print(IReadOnlyList<Result> results)
    {
        Console.WriteLine();
        foreach (var result in results)
        {
            var target = result.Target is { } value ? $"{(result.AtMost ? "at most" : "at least")} {value.ToString("0.00", CultureInfo.InvariantCulture)}: "
                + $"{(result.IsMet == true ? "met" : "MISSED")}" : "";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                    $"{result.Ratio,8:0.00}  {result.Name}\n          {result.Measured:0.0} to {result.Limit:0.0} {result.Unit}  {target}"));
        }
    }
}
