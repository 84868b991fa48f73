using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Files;

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
