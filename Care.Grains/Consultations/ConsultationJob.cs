using System.Collections.Immutable;
using Care.Grains.Jobs;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;

namespace Care.Grains.Consultations;

/// <summary>
/// What a consultation and its patient have to tell each other after a change of one of them. Both is done at once where that is possible; the job is stored
/// with the change and does it again, so that it is done whatever dies in between.
/// </summary>
internal sealed class ConsultationJob(IGrainFactory grains) : IJobHandler
{
    private const string Name = "stay";

    /// <summary>
    /// How long the call that stores the job has for doing it itself. A job at the same moment would be in its way: the patient waits for the consultation to
    /// end, and the consultation, ended by the job, for the patient to hear of it, until one of the two gives up.
    /// </summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public string Kind => Name;

    public JobLimits Limits { get; } = new();

    /// <summary>A consultation has changed, which its patient is to know.</summary>
    internal static Job NotifyPatient(ConsultationChanged change, DateTimeOffset now) =>
        Job.Of(Name, $"{Name}/{change.Consultation}/{change.Revision}", new Payload(change.Consultation, null)) with { NotBefore = now + Pause };

    /// <summary>A patient who was moved left a consultation; nothing to do where none was open.</summary>
    internal static ImmutableArray<Job> End(Guid? left, DateTimeOffset moved) =>
        left is { } consultation ? [Job.Of(Name, $"{Name}/{consultation}/ended", new Payload(consultation, moved)) with { NotBefore = moved + Pause }] : [];

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var payload = job.Read<Payload>();
        var consultation = grains.GetGrain<IConsultation>(payload.Consultation);
        if (payload.Moved is { } moved)
        {
            await consultation.EndByTransfer(moved);
        }

        await consultation.NotifyPatient();
        return null;
    }

    private sealed record Payload(Guid Consultation, DateTimeOffset? Moved);
}
