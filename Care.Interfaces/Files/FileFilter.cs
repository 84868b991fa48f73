using Care.Interfaces.Wire;

namespace Care.Interfaces.Files;

/// <summary>Which files are listed (contract 07, §5.4). What is null does not filter.</summary>
/// <param name="IsArchived">Archived ones, or the others.</param>
/// <param name="FileCategory">What they show.</param>
[GenerateSerializer, Immutable, Alias("care.FileFilter")]
public sealed record FileFilter([property: Id(0)] bool? IsArchived, [property: Id(1), Choice(ChoiceStyle.LabelOnly)] FileCategory? FileCategory);
