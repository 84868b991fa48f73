using System.Collections.Immutable;

namespace Care.Interfaces.Files;

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
