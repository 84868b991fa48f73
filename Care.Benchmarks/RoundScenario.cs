using System.Net.Http.Json;
using System.Text.Json;

namespace Care.Benchmarks;

/// <summary>What filing a round costs in a long consultation against a short one: a write must not cost more for the history before it.</summary>
internal sealed class RoundScenario(BenchSystem system)
{
    /// <summary>1A00 Cholera.</summary>
    public const long Cholera = 257068234;

    /// <summary>The rounds around the 2,000th of one consultation, and the first ones of another.</summary>
    public async Task<Result> Growth()
    {
        await LoadConcept();
        return await new HistoryGrowth(system).Measure(
            "round of a consultation",
            system.Scale.History,
            await RoundsOf(system.Patients[700]),
            await RoundsOf(system.Patients[701]),
            await RoundsOf(system.Patients[702]));
    }

    /// <summary>Makes the diagnosis known that all consultations begin with.</summary>
    public async Task LoadConcept()
    {
        await using var concept = system.Database.CreateCommand(
            $"""
            insert into icd11_concept (id, icd11_id, label, class_kind, is_leaf, is_adopted_child)
            values ({Cholera}, 'http://id.who.int/icd/entity/{Cholera}', '1A00 Cholera', 'category', true, false) on conflict do nothing
            """);
        await concept.ExecuteNonQueryAsync();
    }

    /// <summary>Begins a consultation.</summary>
    public async Task<string> Begin(string patient)
    {
        using var answer = await system.Client.PostAsJsonAsync("/api/v1/consultation/", new
        {
            patient,
            suggestion = "DC",
            category = "Stable",
            route_to_facility = 10,
            treating_physician = (int?)null,
            create_diagnoses = new[] { new { diagnosis = Cholera, verification_status = "confirmed", is_principal = true } },
            create_symptoms = Array.Empty<object>(),
        });
        return await Id(answer);
    }

    private async Task<History> RoundsOf(string patient) => new($"/api/v1/consultation/{await Begin(patient)}/daily_rounds/", _ => new
    {
        rounds_type = "NORMAL",
        taken_at = DateTimeOffset.UtcNow,
        patient_category = "Stable",
        action = "PENDING",
        review_interval = 60,
        bp = new { systolic = 120, diastolic = 80 },
        pulse = 72,
        resp = 18,
        temperature = 98.6,
        ventilator_spo2 = 97,
        consciousness_level = "ALERT",
        physical_examination_info = "Comfortable",
    });

    /// <summary>The id of what was made.</summary>
    public static async Task<string> Id(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement.GetProperty("id").GetString()! : throw new InvalidOperationException(text);
    }
}
