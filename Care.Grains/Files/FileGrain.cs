using System.Collections.Immutable;
using Care.Grains.Consents;
using Care.Grains.Jobs;
using Care.Grains.Notifications;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Care.Interfaces.Permissions;

namespace Care.Grains.Files;

[GrainType("file")]
internal sealed class FileGrain(
    [Row] IPersistentState<FileState> stored,
    EntityStore store,
    FileOwners owners,
    FileBytes bytes,
    FileViews views)
    : EntityGrain<FileState>(stored, store), IFile
{
    private static readonly Error NoReason = Error.Field("non_field_errors", "Archive reason must be specified.");
    private static readonly Error IsArchived = Error.Rule("file", "Operation not permitted when archived.");

    public async Task<Outcome<Document<FileRegistered>>> Register(FileWrite body)
    {
        if (!FilePermissions.MayTouchAny(Permissions, body.FileType) || IsTaken)
        {
            return Error.Denied;
        }

        if (bytes.CheckType(body.MimeType) is { } wrongType)
        {
            return wrongType;
        }

        var owner = await owners.ForNew(body.FileType, body.AssociatingId);
        if (!owner.Succeeded)
        {
            return owner.Error;
        }

        var next = new FileState
        {
            Pk = EntityKeys.ToBeDrawn,
            Name = body.Name,
            InternalName = ObjectKeys.NewName(body.OriginalName, Now),
            FileType = body.FileType,
            FileCategory = body.FileCategory,
            AssociatedWith = body.AssociatingId ?? Guid.Empty,
            AssociatingId = owner.Value.AssociatingId,
            MimeType = body.MimeType,
            UploadedBy = Permissions.Pk,
        };
        var link = await bytes.UploadLink(next);
        if (await Save(next, jobs: NotificationsOf(next, owner.Value)) is { } error)
        {
            return error;
        }

        // A repeat of the request finds the object that the first run named.
        link = State.InternalName == next.InternalName ? link : await bytes.UploadLink(State);
        return Document<FileRegistered>.Of(FileViews.Registered(this.GetPrimaryKey(), State, link), State.ModifiedDate);
    }

    public async Task<Outcome<Document<FileDetail>>> Get(FileAssociation of) =>
        await Check(of) is { } refused
            ? refused
            : Document<FileDetail>.Of(await views.Detail(this.GetPrimaryKey(), State, await bytes.ReadLink(State)), State.ModifiedDate);

    public async Task<Outcome<Document<FileChanged>>> Change(FileAssociation of, FileChange change)
    {
        if (await Check(of) is { } refused)
        {
            return refused;
        }

        var archives = change.IsArchived.Or(false);
        if (archives && change.ArchiveReason.Or("").Length == 0)
        {
            return NoReason;
        }

        if (State.IsArchived)
        {
            return IsArchived;
        }

        if (!FilePermissions.MayChange(Permissions, State.UploadedBy))
        {
            return FilePermissions.NotTheirs;
        }

        if (change.UploadCompleted.Or(false) && !State.UploadCompleted && await bytes.CheckCompletion(State) is { } incomplete)
        {
            return incomplete;
        }

        var next = State.Merge(change) with { UploadCompleted = State.UploadCompleted || change.UploadCompleted.Or(false) };
        if (await Save(archives
            ? next with { IsArchived = true, ArchivedBy = Permissions.Pk, ArchivedDatetime = Now }
            : next, jobs: archives
            ? Removed()
            : default) is { } error)
        {
            return error;
        }

        if (archives)
        {
            await bytes.EndUpload(State);
        }

        return Document<FileChanged>.Of(await views.Changed(this.GetPrimaryKey(), State), State.ModifiedDate);
    }

    public async Task<Outcome<Done>> Delete(FileAssociation of)
    {
        if (await Check(of) is { } refused)
        {
            return refused;
        }

        if (!FilePermissions.MayChange(Permissions, State.UploadedBy))
        {
            return FilePermissions.NotTheirs;
        }

        var file = State;
        var deleted = await SaveDeleted(Removed());
        if (deleted.Succeeded)
        {
            await bytes.EndUpload(file);
        }

        return deleted;
    }

    public async Task<Outcome<Done>> RegisterFinished(FinishedFile file)
    {
        if (IsTaken)
        {
            return default(Done);
        }

        return await Save(new FileState
        {
            Pk = EntityKeys.ToBeDrawn,
            Name = file.Name,
            InternalName = file.InternalName,
            FileType = file.FileType,
            AssociatedWith = file.AssociatedWith,
            AssociatingId = file.AssociatingId,
            MimeType = file.MimeType,
            UploadCompleted = true,
        }) is { } error ? error : default(Done);
    }

    public async Task<Outcome<Done>> Archive(string reason, int? by)
    {
        if (!Exists || State.IsArchived)
        {
            return default(Done);
        }

        if (await Save(State with { IsArchived = true, ArchiveReason = reason, ArchivedBy = by, ArchivedDatetime = Now }) is { } error)
        {
            return error;
        }

        await bytes.EndUpload(State);
        return default(Done);
    }

    /// <summary>Who is told of a new file, before its bytes arrive (contract 07, §4.3): of the files of patients and consultations alone.</summary>
    private static ImmutableArray<Job> NotificationsOf(FileState file, FileOwner owner) => file switch
    {
        { FileType: FileType.Patient, UploadedBy: { } by } => [NotificationJob.PatientFileUploaded(owner.Patient, by)],
        { FileType: FileType.Consultation, UploadedBy: { } by } when owner.Facility is { } facility =>
            [NotificationJob.ConsultationFileUploaded(new NotifiedConsultation(file.AssociatedWith, owner.Patient, facility, owner.AssignedTo), by)],
        { FileType: FileType.ConsentRecord } => [NotifyConsentOfFile.Of(file.AssociatedWith)],
        _ => [],
    };

    /// <summary>Who hears that the file counts no more: the consent that it is of.</summary>
    private ImmutableArray<Job> Removed() => State.FileType == FileType.ConsentRecord ? [NotifyConsentOfFile.Of(State.AssociatedWith)] : [];

    /// <summary>What is refused before a file is looked at: objects out of the caller's reach; then a file that hangs on none of them.</summary>
    private async Task<Error?> Check(FileAssociation of) =>
        await owners.CheckReading(of) is { } refused ? refused
        : Exists && State.FileType == of.FileType && of.AssociatingIds.Contains(State.AssociatedWith) ? null
        : NotFound;
}
