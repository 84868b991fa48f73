using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Care.Benchmarks;

/// <summary>What entering that a medicine was given costs where it was given often, against where it was not.</summary>
internal sealed class AdministrationScenario(BenchSystem system)
{
    private BenchScale Scale => system.Scale;

    /// <summary>
    /// Enters the administrations around the 2,000th of one prescription and the first ones of another by turns, so that what else the machine does meets both
    /// alike.
    /// </summary>
    public async Task<Result> Growth()
    {
        var rounds = new RoundScenario(system);
        await rounds.LoadConcept();
        var medicine = await LoadMedicine();
        var (many, few, warmUp) = (await Prescribe(system.Patients[710]), await Prescribe(system.Patients[711]), await Prescribe(system.Patients[712]));
        await Parallel.ForEachAsync(Enumerable.Range(0, Scale.History - Scale.Pairs), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) =>
            await Administer(many));
        for (var i = 0; i < Scale.Pairs; i++)
        {
            await Administer(warmUp);
        }

        List<double> first = [];
        List<double> last = [];
        for (var i = 0; i < Scale.Pairs; i++)
        {
            first.Add(await Administer(few));
            last.Add(await Administer(many));
        }

        return new Result(
            $"growth: the {Scale.History.ToString("N0", CultureInfo.InvariantCulture)}th administration of a prescription against the first ones of another "
                + $"(time)",
            RoundScenario.Median(last), RoundScenario.Median(first), "ms", 1.2, AtMost: true);

        async Task<string> Prescribe(string patient)
        {
            var path = $"/api/v1/consultation/{await rounds.Begin(patient)}/prescriptions/";
            using var answer = await system.Client.PostAsJsonAsync(path, new { medicine, base_dosage = "1 mg", frequency = "BD" });
            return $"{path}{await Id(answer)}/administer/";
        }
    }

    private async Task<Guid> LoadMedicine()
    {
        await using var medicine = system.Database.CreateCommand(
            """
            insert into medicine (name, type) values ('Paracetamol', 'generic') on conflict do nothing;
            select id from medicine where name = 'Paracetamol'
            """);
        return (Guid)(await medicine.ExecuteScalarAsync())!;
    }

    /// <returns>How long it took, in milliseconds.</returns>
    private async Task<double> Administer(string path)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await system.Client.PostAsJsonAsync(path, new { notes = "After meals" });
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        await Id(answer);
        return took;
    }

    private static async Task<string> Id(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement.GetProperty("id").GetString()! : throw new InvalidOperationException(text);
    }
}
