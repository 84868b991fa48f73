using System.Text.Json.Serialization;
using Care.Grains.Jobs;
using Care.Interfaces.Consultations;

namespace Care.Grains.Rounds;

/// <summary>
/// Tells a consultation of its round, where the round itself could not: it is stored with the round, so whatever dies in between, the consultation hears of it.
/// By the time it runs the consultation has nearly always heard.
/// </summary>
internal sealed class NotifyConsultationOfRound(IGrainFactory grains) : IJobHandler
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public string Kind => "tell-stay-of-round";

    public JobLimits Limits { get; } = new();

    /// <summary>The job of a round that was filed or changed.</summary>
    public static Job Of(Guid consultation, RoundChanged change) =>
        Job.Of("tell-stay-of-round", $"tell-stay-of-round/{change.Round}/{change.At.UtcTicks}",
            new Payload(consultation, change)) with
        { NotBefore = change.At + Pause };

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var payload = job.Read<Payload>();
        var heard = await grains.GetGrain<IConsultation>(payload.Consultation).OnRoundChanged(payload.Change);
        return heard.Succeeded ? null : throw new InvalidOperationException($"The consultation could not take up its round: {heard.Error}");
    }

    private sealed record Payload(Guid Consultation, [property: JsonPropertyName("news")] RoundChanged Change);
}
