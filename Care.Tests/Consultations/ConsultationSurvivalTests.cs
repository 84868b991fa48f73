using System.Text.Json;
using Care.Grains.Consultations;
using Care.Grains.Jobs;
using Care.Grains.Storage;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Consultations;

/// <summary>
/// A consultation that was written by a silo that died before it could tell the patient: what is left is its row and the job that was stored with it.
/// </summary>
public sealed class ConsultationSurvivalTests(CareSystem system)
{
    [Fact]
    public async Task The_job_tells_the_patient_what_a_dead_silo_left_untold()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var (id, began) = (Guid.NewGuid(), DateTimeOffset.UtcNow.AddMinutes(-1));
        var change = new ConsultationChanged
        {
            Consultation = id,
            Facility = fixture.Facility,
            Began = began,
            Revision = 1,
            IsActive = true,
            Action = PatientAction.Review
        };
        await Written(id, new()
        {
            Pk = Random.Shared.Next(1_000_000_000, int.MaxValue),
            Patient = fixture.PatientId,
            Facility = fixture.Facility,
            Suggestion = Suggestion.A,
            EncounterDate = began,
            CreatedDate = began,
            ModifiedDate = began,
            LastChange = change,
        });
        Assert.Equal(JsonValueKind.Null, (await fixture.PatientNow()).GetProperty("last_consultation").ValueKind);

        await system.SiloServices.GetRequiredService<IJobQueue>().Enqueue(ConsultationJob.NotifyPatient(change, began), TestContext.Current.CancellationToken);

        var patient = await Eventually.Holds(
            fixture.PatientNow, seen => seen.GetProperty("last_consultation").ValueKind == JsonValueKind.Object, "the patient to be told");
        Assert.Equal((id, 70), (patient.GetProperty("last_consultation").GetProperty("id").GetGuid(), patient.GetProperty("action").GetInt32()));
    }

    private async Task Written(Guid id, ConsultationState state)
    {
        await using var command = system.Database.CreateCommand("select write_consultation($1, null, $2::jsonb)");
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(state, StateJson.Options) });
        Assert.Equal(1, await command.ExecuteScalarAsync());
    }
}
