using System.Text.Json;
using Care.Interfaces.Users;

namespace Care.Interfaces.Rounds;

/// <summary>A daily round ("log update") as shown (contract 05, §7.2 and §7.3). Decimals are texts with two places, choices texts.</summary>
public sealed partial record DailyRound
{
    /// <summary>The round.</summary>
    public required Guid Id { get; init; }

    /// <summary>The same id again.</summary>
    public required Guid ExternalId { get; init; }

    /// <summary>Integer key of the consultation.</summary>
    public int Consultation { get; init; }

    /// <summary>When it was filed.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>Who filed it, or null.</summary>
    public UserMin? CreatedBy { get; init; }

    /// <summary>Who changed it last, or null.</summary>
    public UserMin? LastEditedBy { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset TakenAt { get; init; }

    /// <summary>Its kind, as text.</summary>
    public required string RoundsType { get; init; }

    /// <summary>How ill the patient was, as text, or null.</summary>
    public string? PatientCategory { get; init; }

    /// <summary>What the examination showed, or null.</summary>
    public string? PhysicalExaminationInfo { get; init; }

    /// <summary>Further details, or null.</summary>
    public string? OtherDetails { get; init; }

    /// <summary>Whether it was read from a picture.</summary>
    public bool IsParsedByOcr { get; init; }

    /// <summary>Whether it was filed by whom the consultation is assigned to.</summary>
    public bool CreatedByTelemedicine { get; init; }

    /// <summary>Whether it was last changed by whom the consultation is assigned to.</summary>
    public bool LastUpdatedByTelemedicine { get; init; }

    /// <summary>Category of old records, as text, or null.</summary>
    public string? DeprecatedCovidCategory { get; init; }

    /// <summary>Free JSON; nobody uses it.</summary>
    public JsonElement MedicineAdministration { get; init; }

    /// <summary>What clients note beside.</summary>
    public required RoundMeta Meta { get; init; }
}
