using System.Net.Http.Json;

namespace Care.Benchmarks;

/// <summary>What entering that a medicine was given costs where it was given often, against where it was not.</summary>
internal sealed class AdministrationScenario(BenchSystem system)
{
    /// <summary>The administrations around the 2,000th of one prescription, and the first ones of another.</summary>
    public async Task<Result> Growth()
    {
        var rounds = new RoundScenario(system);
        await rounds.LoadConcept();
        var medicine = await LoadMedicine();
        return await new HistoryGrowth(system).Measure(
            "administration of a prescription",
            system.Scale.History,
            await AdministrationsOf(system.Patients[710]),
            await AdministrationsOf(system.Patients[711]),
            await AdministrationsOf(system.Patients[712]));

        async Task<History> AdministrationsOf(string patient)
        {
            var path = $"/api/v1/consultation/{await rounds.Begin(patient)}/prescriptions/";
            using var answer = await system.Client.PostAsJsonAsync(path, new { medicine, base_dosage = "1 mg", frequency = "BD" });
            return new($"{path}{await RoundScenario.Id(answer)}/administer/", _ => new { notes = "After meals" });
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
}
