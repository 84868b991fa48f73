using Care.Grains.Permissions;
using Care.Interfaces.Calls;
using Care.Interfaces.Diagnoses;
using Care.Interfaces.Symptoms;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Consultations;

/// <summary>
/// The diagnoses and symptoms that a consultation begins with (contract 05, §4.4, C5): kept with it until each is made, whatever dies in between.
/// </summary>
internal sealed partial class ConsultationGrain
{
    public async Task<Outcome<Done>> MakeInitialEntries()
    {
        if (!Exists || State.InitialEntries is not { } initial)
        {
            return default(Done);
        }

        using (ClusterCaller.For($"consultation {Id}").Enter())
        {
            foreach (var (number, diagnosis) in initial.Diagnoses.Index())
            {
                var made = await GrainFactory.GetGrain<IConsultationDiagnosis>(EntryId.Of(Id, "diagnosis", number)).BeginWith(Id, diagnosis, State.CreatedBy);
                if (made.Error is { } refused)
                {
                    return refused;
                }
            }

            foreach (var (number, symptom) in initial.Symptoms.Index())
            {
                var made = await GrainFactory.GetGrain<IEncounterSymptom>(EntryId.Of(Id, "symptom", number)).BeginWith(Id, symptom, State.CreatedBy);
                if (made.Error is { } refused)
                {
                    return refused;
                }
            }
        }

        return await Save(State with { InitialEntries = null }, touch: false) is { } collision ? collision : default(Done);
    }

    /// <summary>
    /// Makes them at once, so that whoever looks at the consultation sees them; what can't be made now is made by the job that is stored with it.
    /// </summary>
    private async Task TryMakeInitialEntries()
    {
        try
        {
            await MakeInitialEntries();
        }
        catch (Exception e) when (e is TimeoutException or OrleansException or DependencyFailedException)
        {
            InitialEntriesNotMade(e, Id);
        }
    }

    [LoggerMessage(4702, LogLevel.Warning, "The diagnoses and symptoms that consultation {ConsultationId} begins with could not all be made; a job makes them")]
    private partial void InitialEntriesNotMade(Exception exception, Guid consultationId);
}
