using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

namespace Care.Interfaces.Files;

/// <summary>
/// The record of a file whose bytes are in the object store (contract 07, §5). Keyed by the id that the API shows. Who may reach it is decided by the object
/// that it hangs on.
/// </summary>
[Alias("care.IFile")]
public interface IFile : IGrainWithGuidKey
{
    /// <summary>Registers a file that the caller is about to send, and says where to (§5.3).</summary>
    /// <param name="body">What was sent.</param>
    [Alias("Register")]
    Task<Outcome<Document<FileRegistered>>> Register(FileWrite body);

    /// <summary>The file with a fresh link to its bytes (§5.4).</summary>
    /// <param name="of">What it is said to hang on.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<FileDetail>>> Get(FileAssociation of);

    /// <summary>Completes, renames or archives the file (§5.5). That it is complete is believed once the store has it.</summary>
    /// <param name="of">What it is said to hang on.</param>
    /// <param name="change">What was sent.</param>
    [Alias("Change")]
    Task<Outcome<Document<FileChanged>>> Change(FileAssociation of, FileChange change);

    /// <summary>Removes the file from every list; the object stays in the store (§5.5).</summary>
    /// <param name="of">What it is said to hang on.</param>
    [Alias("Delete")]
    Task<Outcome<Done>> Delete(FileAssociation of);

    /// <summary>Registers a file that the cluster made and stored. Doing it again changes nothing.</summary>
    /// <param name="file">The file.</param>
    [Internal, Alias("RegisterFinished")]
    Task<Outcome<Done>> RegisterFinished(FinishedFile file);

    /// <summary>Archives the file because what it hangs on was archived (§5.6 rule 3). An archived one stays as it is.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">The user (integer key) by whose hand, or null.</param>
    [Internal, Alias("Archive")]
    Task<Outcome<Done>> Archive(string reason, int? by);
}

/// <summary>Lists of files (contract 07, §5.4). A pool of workers; key 0.</summary>
[Alias("care.IFileQueries")]
public interface IFileQueries : IGrainWithIntegerKey
{
    /// <summary>The files that hang on certain objects, newest first, for callers who may reach the files of each of them.</summary>
    /// <param name="of">The objects.</param>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<FileListItem>>> List(FileAssociation of, FileFilter filter, Paging paging, CancellationToken cancellation = default);
}

/// <summary>The files of one type that hang on certain objects: what every call but the first names beside the file (contract 07, §5.4).</summary>
/// <param name="FileType">The type.</param>
/// <param name="AssociatingIds">The objects, by the ids that the API shows; the empty id for what is none, nothing where none was named; never more than
/// <see cref="MaxIds"/>.</param>
[GenerateSerializer, Immutable, Alias("care.FileAssociation")]
public sealed record FileAssociation([property: Id(0)] FileType FileType, [property: Id(1)] ImmutableArray<Guid> AssociatingIds)
{
    /// <summary>The most objects that one call may name: each is asked whether the caller may.</summary>
    public const int MaxIds = 50;
}

/// <summary>Which files are listed (contract 07, §5.4). What is null does not filter.</summary>
/// <param name="IsArchived">Archived ones, or the others.</param>
/// <param name="FileCategory">What they show.</param>
[GenerateSerializer, Immutable, Alias("care.FileFilter")]
public sealed record FileFilter([property: Id(0)] bool? IsArchived, [property: Id(1), Choice(ChoiceStyle.LabelOnly)] FileCategory? FileCategory);

/// <summary>The object that a file hangs on, as it answers a caller who may reach its files.</summary>
/// <param name="AssociatingId">What answers show as <c>associating_id</c>: the object's integer key or its id, as its type has it (contract 07, §5.2).</param>
/// <param name="Patient">Whose file it is.</param>
/// <param name="Facility">The facility of the consultation that it is of; null where it is of no consultation.</param>
/// <param name="AssignedTo">The user (integer key) whom that stay is assigned to, or null.</param>
[GenerateSerializer, Immutable, Alias("care.FileOwner")]
public sealed record FileOwner(
    [property: Id(0)] string AssociatingId, [property: Id(1)] Guid Patient, [property: Id(2)] Guid? Facility = null, [property: Id(3)] int? AssignedTo = null);

/// <summary>A file that the cluster itself made and has already stored, such as a discharge summary.</summary>
/// <param name="FileType">What it hangs on.</param>
/// <param name="AssociatedWith">The object that it hangs on.</param>
/// <param name="AssociatingId">What answers show as <c>associating_id</c>.</param>
/// <param name="Name">The name that it is shown by.</param>
/// <param name="InternalName">Its name in the store, made by <see cref="ObjectKeys.NewName"/>.</param>
/// <param name="MimeType">Its content type.</param>
[GenerateSerializer, Immutable, Alias("care.FinishedFile")]
public sealed record FinishedFile(
    [property: Id(0)] FileType FileType,
    [property: Id(1)] Guid AssociatedWith,
    [property: Id(2)] string AssociatingId,
    [property: Id(3)] string Name,
    [property: Id(4)] string InternalName,
    [property: Id(5)] string MimeType);
