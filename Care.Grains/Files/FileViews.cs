using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Choices;
using Care.Interfaces.Files;

namespace Care.Grains.Files;

/// <summary>The forms in which a file is shown (contract 07, §5.3 to §5.5).</summary>
public sealed class FileViews(UserDirectory users)
{
    public async ValueTask<IReadOnlyList<FileListItem>> Items(IReadOnlyList<Stored<FileState>> rows, CancellationToken cancellation)
    {
        var people = await users.FindAll(rows.SelectMany(row => (int?[])[row.State.UploadedBy, row.State.ArchivedBy]), cancellation);
        return [.. rows.Select(row => new FileListItem
        {
            Id = row.Id,
            Name = row.State.Name,
            AssociatingId = row.State.AssociatingId,
            UploadedBy = row.State.UploadedBy is { } uploader ? people.GetValueOrDefault(uploader)?.Min : null,
            ArchivedBy = row.State.ArchivedBy is { } archiver ? people.GetValueOrDefault(archiver)?.Min : null,
            ArchivedDatetime = row.State.ArchivedDatetime,
            UploadCompleted = row.State.UploadCompleted,
            IsArchived = row.State.IsArchived,
            ArchiveReason = row.State.ArchiveReason,
            CreatedDate = row.State.CreatedDate,
            FileCategory = Choice<FileCategory>.Label(row.State.FileCategory),
            Extension = ObjectKeys.ExtensionOf(row.State.InternalName),
        })];
    }

    public async ValueTask<FileDetail> Detail(Guid id, FileState state, string readSignedUrl) => new()
    {
        Id = id,
        Name = state.Name,
        UploadedBy = (await users.Find(state.UploadedBy))?.Min,
        UploadCompleted = state.UploadCompleted,
        IsArchived = state.IsArchived,
        ArchiveReason = state.ArchiveReason,
        CreatedDate = state.CreatedDate,
        ReadSignedUrl = readSignedUrl,
        FileCategory = Choice<FileCategory>.Label(state.FileCategory),
        Extension = ObjectKeys.ExtensionOf(state.InternalName),
    };

    public static FileRegistered Registered(Guid id, FileState state, string signedUrl) =>
        new(id, Choice<FileType>.Label(state.FileType), Choice<FileCategory>.Label(state.FileCategory), state.Name, signedUrl, state.InternalName);

    public async ValueTask<FileChanged> Changed(Guid id, FileState state) =>
        new(id, state.Name, state.UploadCompleted, state.IsArchived, state.ArchiveReason, (await users.Find(state.ArchivedBy))?.Min, state.ArchivedDatetime);
}
