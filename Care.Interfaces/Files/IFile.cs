using Care.Interfaces.Calls;
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
