using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Choices;
using Care.Interfaces.Files;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Files;

/// <summary>The forms in which a file is shown (contract 07, §5.3 to §5.5).</summary>
internal sealed class FileViews(UserDirectory users)
{
    public async ValueTask<IReadOnlyList<FileListItem>> Items(IReadOnlyList<Stored<FileState>> rows, CancellationToken cancellation)
    {
        var people = await users.FindAll(rows.SelectMany(row => (int?[])[row.State.UploadedBy, row.State.ArchivedBy]), cancellation);
        return [.. rows.Select(row => FileMapper.Item(
            row.State, row.Id, Person(row.State.UploadedBy), Person(row.State.ArchivedBy), ObjectKeys.ExtensionOf(row.State.InternalName)))];

        UserMin? Person(int? pk) => pk is { } user ? people.GetValueOrDefault(user)?.Min : null;
    }

    public async ValueTask<FileDetail> Detail(Guid id, FileState state, string readSignedUrl) =>
        FileMapper.Detail(state, id, (await users.Find(state.UploadedBy))?.Min, readSignedUrl, ObjectKeys.ExtensionOf(state.InternalName));

    public static FileRegistered Registered(Guid id, FileState state, string signedUrl) => FileMapper.Registered(state, id, signedUrl);

    public async ValueTask<FileChanged> Changed(Guid id, FileState state) => FileMapper.Changed(state, id, (await users.Find(state.ArchivedBy))?.Min);
}

[Mapper]
internal static partial class FileMapper
{
    public static partial FileListItem Item(FileState state, Guid id, UserMin? uploadedBy, UserMin? archivedBy, string extension);

    public static partial FileDetail Detail(FileState state, Guid id, UserMin? uploadedBy, string readSignedUrl, string extension);

    public static partial FileRegistered Registered(FileState state, Guid id, string signedUrl);

    public static partial FileChanged Changed(FileState state, Guid id, UserMin? archivedBy);

    private static string Label(FileType type) => Choice<FileType>.Label(type);

    private static string Label(FileCategory category) => Choice<FileCategory>.Label(category);
}
