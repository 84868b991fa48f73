using Care.Grains.Jobs;
using Care.Interfaces.Consultations;

namespace Care.Grains.Consultations;

/// <summary>Makes the diagnoses and symptoms that a consultation begins with, where the consultation itself could not.</summary>
internal sealed class FinishInitialEntries(IGrainFactory grains) : IJobHandler
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public string Kind => "finish-beginning";

    public JobLimits Limits { get; } = new();

    /// <summary>The job of a consultation that just began.</summary>
    public static Job Of(Guid consultation, DateTimeOffset now) =>
        Job.Of("finish-beginning", $"finish-beginning/{consultation}", consultation) with { NotBefore = now + Pause };

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var made = await grains.GetGrain<IConsultation>(job.Read<Guid>()).MakeInitialEntries();
        return made.Succeeded ? null : throw new InvalidOperationException($"What the consultation begins with could not be made: {made.Error}");
    }
}
