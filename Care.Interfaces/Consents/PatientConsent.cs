using Care.Interfaces.Consultations;
using Care.Interfaces.Files;
using Care.Interfaces.Users;

namespace Care.Interfaces.Consents;

/// <summary>A consent of a patient as shown (contract 05, §6).</summary>
public sealed record PatientConsent
{
    /// <summary>The consent.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is consented to, as a number.</summary>
    public ConsentType Type { get; init; }

    /// <summary>What is to be done in an emergency, as a number; null unless the consent is to that.</summary>
    public PatientCodeStatus? PatientCodeStatus { get; init; }

    /// <summary>Its files, archived and unfinished ones among them.</summary>
    public IReadOnlyList<FileListItem> Files { get; init; } = [];

    /// <summary>Whether another consent has taken its place.</summary>
    public bool Archived { get; init; }

    /// <summary>Who gave the other one in, or null.</summary>
    public UserMin? ArchivedBy { get; init; }

    /// <summary>When, or null.</summary>
    public DateTimeOffset? ArchivedDate { get; init; }

    /// <summary>Who entered it, or null.</summary>
    public UserMin? CreatedBy { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset CreatedDate { get; init; }
}
