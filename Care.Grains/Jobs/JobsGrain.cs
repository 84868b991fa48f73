using Care.Grains.Operations;
using Care.Grains.Permissions;
using Care.Interfaces.Calls;
using Care.Interfaces.Jobs;
using Care.Interfaces.Permissions;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Care.Grains.Jobs;

[GrainType("work"), StatelessWorker]
internal sealed partial class JobsGrain(IJobQueue queue, IDeadLetters deadLetters, ActionLog actions, ILogger<JobsGrain> logger) : Grain, IJobs
{
    /// <summary>The kind of these actions in the audit.</summary>
    private const string SetAside = "job_set_aside";

    private static readonly Error Unknown = Error.OfDetail(ErrorKind.NotFound, "No such job is set aside.");

    private static PermissionSet Permissions => CallerPermissions.Current;

    public Task<JobBacklog> Backlog(CancellationToken cancellation = default) => queue.Backlog(cancellation);

    public async Task<Outcome<Document<JobsOfKind[]>>> ByKind(CancellationToken cancellation = default) => OperatorPermissions.MayOperate(Permissions)
        ? Document<JobsOfKind[]>.Of([.. await queue.ByKind(cancellation)])
        : Error.Denied;

    public async Task<Outcome<Page<SetAsideJob>>> DeadLetters(Paging paging, CancellationToken cancellation = default)
    {
        if (!OperatorPermissions.MayOperate(Permissions))
        {
            return Error.Denied;
        }

        var letters = await deadLetters.List(paging.Limit, paging.Offset, cancellation);
        var backlog = await queue.Backlog(cancellation);
        return Page<SetAsideJob>.Of(
            backlog.SetAside,
            [.. letters.Select(letter =>
                new SetAsideJob(letter.Job.Id, letter.Job.Kind, letter.Job.Payload, letter.Failures, letter.Error, letter.SetAsideOn))]);
    }

    public async Task<Outcome<Done>> SendAgain(string id)
    {
        if (!OperatorPermissions.MayOperate(Permissions))
        {
            return Error.Denied;
        }

        if (!await deadLetters.SendAgain(id))
        {
            return Unknown;
        }

        SentAgain(id, Permissions.Pk);
        await actions.Write(SetAside, id, new { action = "send again" }, Permissions.Pk);
        return default(Done);
    }

    public async Task<Outcome<Done>> Drop(string id)
    {
        if (!OperatorPermissions.MayOperate(Permissions))
        {
            return Error.Denied;
        }

        if (!await deadLetters.Discard(id))
        {
            return Unknown;
        }

        Dropped(id, Permissions.Pk);
        await actions.Write(SetAside, id, new { action = "drop" }, Permissions.Pk);
        return default(Done);
    }

    [LoggerMessage(6611, LogLevel.Information, "Job {Id} is sent again, as user {User} wants it")]
    private partial void SentAgain(string id, int user);

    [LoggerMessage(6612, LogLevel.Information, "Job {Id} is dropped, as user {User} wants it")]
    private partial void Dropped(string id, int user);
}
