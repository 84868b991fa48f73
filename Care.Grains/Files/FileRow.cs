namespace Care.Grains.Files;

/// <summary>A file as it was read for a list.</summary>
public sealed record FileRow(Guid Id, FileState State);
