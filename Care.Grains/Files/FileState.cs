using System.Text.Json.Serialization;
using Care.Grains.Storage;
using Care.Interfaces.Files;

namespace Care.Grains.Files;

/// <summary>The record of a file as it is stored (contract 07, §5.1).</summary>
[Kind("file_upload", Name = "FileUpload")]
internal sealed record FileState : EntityState
{
    public string Name { get; init; } = "";

    /// <summary>Its random name in the store.</summary>
    public string InternalName { get; init; } = "";

    public FileType FileType { get; init; } = FileType.Patient;

    public FileCategory FileCategory { get; init; }

    /// <summary>The object that it hangs on, by the id that the API shows.</summary>
    public Guid AssociatedWith { get; init; }

    /// <summary>The same as answers show it.</summary>
    public string AssociatingId { get; init; } = "";

    /// <summary>The content type that it was registered with.</summary>
    public string MimeType { get; init; } = "";

    public bool UploadCompleted { get; init; }

    public bool IsArchived { get; init; }

    public string ArchiveReason { get; init; } = "";

    public int? ArchivedBy { get; init; }

    public DateTimeOffset? ArchivedDatetime { get; init; }

    /// <summary>Null for files that the cluster made.</summary>
    public int? UploadedBy { get; init; }

    /// <summary>Its key in the patients' bucket.</summary>
    [JsonIgnore]
    public string ObjectKey => KeyOf(FileType, InternalName);

    /// <summary>Where its bytes are sent to, and stay until it is complete: what a link stores there later is nobody's file.</summary>
    [JsonIgnore]
    public string IncomingKey => ObjectKeys.Incoming(ObjectKey);

    /// <summary>The key of an object of a type.</summary>
    public static string KeyOf(FileType type, string internalName) => $"{Interfaces.Choices.Choice<FileType>.Label(type)}/{internalName}";
}
