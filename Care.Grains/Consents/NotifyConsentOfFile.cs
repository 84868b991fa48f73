using Care.Grains.Jobs;
using Care.Interfaces.Consents;

namespace Care.Grains.Consents;

/// <summary>
/// Tells a consent that one of its files was registered, archived or removed; stored with that change, so that the consultation's list of consents is right
/// whatever dies.
/// </summary>
internal sealed class NotifyConsentOfFile(IGrainFactory grains) : IJobHandler
{
    public string Kind => "tell-consent-of-file";

    public JobLimits Limits { get; } = new();

    /// <summary>The job of a change of a file.</summary>
    public static Job Of(Guid consent) => Job.Of("tell-consent-of-file", $"tell-consent-of-file/{Guid.CreateVersion7()}", consent);

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var outcome = await grains.GetGrain<IPatientConsent>(job.Read<Guid>()).FilesChanged();
        return outcome.Succeeded ? null : throw new InvalidOperationException($"The consent could not take up its file: {outcome.Error}");
    }
}
