using Care.Grains.Files;
using Care.Grains.Permissions;
using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Care.Interfaces.Messages;
using Care.Interfaces.Permissions;
using Orleans.Concurrency;

namespace Care.Grains.Messages;

[StatelessWorker(maxLocalWorkers: 4), GrainType("outbox")]
internal sealed class MailDropGrain(MailDropFiles mailDrop, IObjectStore objects, CareOptions options) : Grain, IMailDrop
{
    private const int MaxMessages = 100;

    /// <summary>The link is followed at once.</summary>
    private static readonly TimeSpan LifeOfLink = TimeSpan.FromMinutes(5);

    public async Task<Outcome<Document<MailDropMessage[]>>> Last(int max, CancellationToken cancellation = default)
    {
        if (Check() is { } error)
        {
            return error;
        }

        List<MailDropMessage> messages = [];
        foreach (var name in mailDrop.Last(Math.Clamp(max, 1, MaxMessages)))
        {
            if (await mailDrop.Read<MailDropMessage>(name, cancellation) is { } message)
            {
                messages.Add(message with { Id = name });
            }
        }

        return Document<MailDropMessage[]>.Of([.. messages]);
    }

    public async Task<Outcome<string>> AttachmentLink(string message, CancellationToken cancellation = default)
    {
        if (Check() is { } error)
        {
            return error;
        }

        return await mailDrop.Read<Attached>(message, cancellation) is { AttachmentKey: { } key, AttachmentType: { } type }
            && await objects.Find(ObjectBucket.Patient, key, cancellation) is not null
            ? await objects.ReadLink(ObjectBucket.Patient, key, FileContent.Disposition(type), LifeOfLink)
            : Error.OfDetail(ErrorKind.NotFound, "The attachment is not there (any more).");
    }

    private Error? Check() => !OperatorPermissions.MayOperate(CallerPermissions.Current) ? Error.Denied
        : !options.Demo ? Error.OfDetail(ErrorKind.NotFound, "Messages are shown in a demo system only.")
        : null;

    /// <summary>What <see cref="MailDropMailer"/> writes of the file that goes with a mail.</summary>
    private sealed record Attached(string? AttachmentKey, string? AttachmentType);
}
