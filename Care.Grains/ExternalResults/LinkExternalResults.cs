using System.Collections.Immutable;
using Care.Grains.Jobs;
using Care.Grains.Permissions;
using Care.Interfaces.ExternalResults;

namespace Care.Grains.ExternalResults;

/// <summary>The job that tells the external results with a patient's SRF id that the patient was registered (contract 04, §3.2 rule 8).</summary>
internal sealed class LinkExternalResults(IGrainFactory grains, ExternalResultTable results) : IJobHandler
{
    public const string Name = "link_external_results";

    public string Kind => Name;

    public JobLimits Limits { get; } = new() { FirstPause = TimeSpan.FromSeconds(2), TimeLimit = TimeSpan.FromMinutes(5) };

    /// <summary>The job of a patient whose SRF id is new; none where there is none, or it is the old one.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="before">The SRF id before; empty for none.</param>
    /// <param name="after">The SRF id now.</param>
    public static ImmutableArray<Job> Of(Guid patient, string before, string after) =>
        after.Length == 0 || after == before ? [] : [Job.Of(Name, $"{Name}/{Guid.CreateVersion7()}", new RegisteredPatient(patient))];

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        foreach (var result in await results.Of(job.Read<RegisteredPatient>().Patient, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            using (ClusterCaller.For(Name).Enter())
            {
                await grains.GetGrain<IExternalResult>(result).OnPatientRegistered();
            }
        }

        return null;
    }
}

/// <summary>A patient who was registered, or has another SRF id.</summary>
internal sealed record RegisteredPatient(Guid Patient);
