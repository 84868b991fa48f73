namespace Care.Interfaces.Files;

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
