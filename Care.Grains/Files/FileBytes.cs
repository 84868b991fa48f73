using Care.Interfaces.Calls;
using Care.Interfaces.Files;

namespace Care.Grains.Files;

/// <summary>The bytes behind the records of files: where clients send and read them, and whether they have arrived.</summary>
internal sealed class FileBytes(IObjectStore store, ObjectStoreOptions options)
{
    /// <summary>How long a link to a patient's file lives (contract 07, §5.8).</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>Refuses content types that files may not have: compared as they are, without regard to parameters (§5.7).</summary>
    public Error? CheckType(string mimeType) =>
        options.AllowedTypes.Contains(mimeType, StringComparer.Ordinal) ? null : Error.OfDetail(ErrorKind.Invalid, "Invalid File Type");

    public Task<string> UploadLink(FileState file) => store.UploadLink(ObjectBucket.Patient, file.IncomingKey, file.MimeType, Life);

    /// <summary>A link to what was sent so far, or to what is there for good.</summary>
    public Task<string> ReadLink(FileState file)
    {
        var key = file is { UploadCompleted: false, IsArchived: false } ? file.IncomingKey : file.ObjectKey;
        return store.ReadLink(ObjectBucket.Patient, key, FileContent.Disposition(file.MimeType), Life);
    }

    /// <summary>
    /// Null when the whole file is in the store. It is put where its link does not lead, as links outlive the upload. One that is too large is thrown away: a
    /// link that is signed before the size is known can't limit it.
    /// </summary>
    public async Task<Error?> CheckCompletion(FileState file)
    {
        if (await store.Find(ObjectBucket.Patient, file.ObjectKey) is null && !await store.Move(ObjectBucket.Patient, file.IncomingKey, file.ObjectKey))
        {
            return Error.Rule("file", "The file has not been uploaded.");
        }

        switch (await store.Find(ObjectBucket.Patient, file.ObjectKey))
        {
            case null:
                return Error.Rule("file", "The file has not been uploaded.");
            case { Length: var length } when length > options.MaxBytes:
                await store.Delete(ObjectBucket.Patient, file.ObjectKey);
                return Error.Rule("file", $"The file is larger than {options.MaxBytes} bytes.");
            default:
                return null;
        }
    }

    /// <summary>Ends the upload of a file that will never be complete.</summary>
    public Task EndUpload(FileState file) => file.UploadCompleted ? Task.CompletedTask : store.Close(ObjectBucket.Patient, file.IncomingKey);
}
