using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Demo;
using Care.Interfaces.Files;
using Care.Interfaces.Permissions;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using Care.WebFront.Errors;

namespace Care.WebFront.Files;

/// <summary>What every call but the first names beside the file (contract 07, §5.4).</summary>
internal sealed record FileAssociationQuery
{
    /// <summary>What the file hangs on, by its name.</summary>
    [Required(RequiredIn.Always, ByRule = true), Example("PATIENT")]
    public string? FileType { get; init; }

    /// <summary>The objects that the file may hang on, by their ids, between commas.</summary>
    [Required(RequiredIn.Always, ByRule = true), Example(DemoExamples.Patient)]
    public string? AssociatingId { get; init; }

    /// <summary>What is no id, or is left out, is for the silo to refuse: some callers may not even be told that. An empty one is sent, and wrong.</summary>
    public static FileAssociation Read(Query<FileAssociationQuery> query)
    {
        var asked = query.Read();
        var type = asked.FileType ?? (query.Has("file_type") ? "" : throw Missing("file_type"));
        var ids = asked.AssociatingId ?? (query.Has("associating_id") ? "" : null);
        return Choice<Interfaces.Files.FileType>.TryParseLabel(type, out var fileType) ? new FileAssociation(fileType, [.. ids?.Split(',').Select(IdOf) ?? []])
            : ids is null ? throw Missing("associating_id")
            : throw new RequestRefusedException(Error.Rule("file_type", "invalid file type"));
    }

    private static Guid IdOf(string sent) => Guid.TryParse(sent.Trim(), out var id) ? id : Guid.Empty;

    private static RequestRefusedException Missing(string parameter) => new(FilePermissions.Missing(parameter));
}
