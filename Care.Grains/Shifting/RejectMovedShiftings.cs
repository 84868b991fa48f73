using Care.Grains.Facilities;
using Care.Grains.Jobs;
using Care.Grains.Permissions;
using Care.Interfaces.Shifting;

namespace Care.Grains.Shifting;

/// <summary>
/// The job that rejects the requests of a patient who was moved otherwise (contract 06, §7.10). Not the patient's own doing: a request asks its patient to
/// move, so a patient who waited for a request would wait for one that waits for them.
/// </summary>
internal sealed class RejectMovedShiftings(IGrainFactory grains, IOpenShiftings open, FacilityDirectory facilities) : IJobHandler
{
    public const string Name = "reject_moved_shiftings";

    public string Kind => Name;

    public JobLimits Limits { get; } =
        new() { MaxTries = 20, FirstPause = TimeSpan.FromSeconds(2), LongestPause = TimeSpan.FromMinutes(2), TimeLimit = TimeSpan.FromMinutes(1) };

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var moved = job.Read<PatientMovedJob>();
        var facility = await facilities.Find(moved.Facility, cancellation);
        foreach (var request in await open.Of(moved.Patient, moved.Moved))
        {
            using (ClusterCaller.For(Name).Enter())
            {
                await grains.GetGrain<IShifting>(request.Id).RejectMoved(facility?.State.Name ?? "");
            }
        }

        return null;
    }
}

/// <summary>A patient was moved to a facility by other means than a shifting request.</summary>
internal sealed record PatientMovedJob(Guid Patient, Guid Facility, DateTimeOffset Moved);
