using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Files;

/// <summary>The body of a new file (contract 07, §5.3), its shape already checked.</summary>
/// <param name="FileType">What it hangs on.</param>
/// <param name="FileCategory">What it shows.</param>
/// <param name="Name">The name that it is shown by.</param>
/// <param name="AssociatingId">The object that it hangs on; null where what was sent is no id.</param>
/// <param name="OriginalName">The client's name of the file, which gives the extension.</param>
/// <param name="MimeType">The content type that it will be sent with.</param>
[GenerateSerializer, Immutable, Alias("care.FileWrite")]
public sealed record FileWrite(
    [property: Id(0), Required, Choice(ChoiceStyle.Label), Example(FileType.Patient)] FileType FileType,
    [property: Id(1), Choice(ChoiceStyle.Label), Example(FileCategory.Unspecified)] FileCategory FileCategory,
    [property: Id(2), Required, Text(Characters.MaxLine), Example("Blood report")] string Name,
    [property: Id(3), Required, LooseId, Example(DemoExamples.Patient)] Guid? AssociatingId,
    [property: Id(4), Required, Text(Characters.MaxLine), Example("blood-report.pdf")] string OriginalName,
    [property: Id(5), Required, Text(Characters.MaxLine), Example("application/pdf")] string MimeType);

/// <summary>A new file as its registration is answered (contract 07, §5.3).</summary>
/// <param name="Id">The file.</param>
/// <param name="FileType">What it hangs on, by name.</param>
/// <param name="FileCategory">What it shows, by name.</param>
/// <param name="Name">The name that it is shown by.</param>
/// <param name="SignedUrl">Where its bytes are to be PUT, within the hour.</param>
/// <param name="InternalName">Its name in the store.</param>
public sealed record FileRegistered(Guid Id, string FileType, string FileCategory, string Name, string SignedUrl, string InternalName);

/// <summary>What a file shows (contract 07, §10), in and out by name.</summary>
public enum FileCategory
{
    /// <summary>Not said.</summary>
    [Label("UNSPECIFIED")]
    Unspecified = 0,

    /// <summary>An X-ray.</summary>
    [Label("XRAY")]
    Xray = 1,

    /// <summary>A recording.</summary>
    [Label("AUDIO")]
    Audio = 2,

    /// <summary>A proof of identity.</summary>
    [Label("IDENTITY_PROOF")]
    IdentityProof = 3,
}
