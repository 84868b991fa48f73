using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;

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

/// <summary>What clients note beside a round (contract 05, §7.2 "meta"). What was not said is left out.</summary>
/// <param name="Dialysis">Whether it was made during a dialysis.</param>
[GenerateSerializer, Immutable, Alias("care.RoundMeta")]
public sealed record RoundMeta([property: Id(0), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Dialysis);

internal sealed class RoundMetaShape : IFieldShape<RoundMeta>
{
    public static string Schema { get; } = StructuredSchema.One(StructuredSchema.Object(("dialysis", StructuredSchema.Flag, false)));

    public static Optional<RoundMeta> Read(string name, JsonElement sent, ICollection<FieldError> errors) =>
        StructuredField.Object(name, sent, errors, item => new RoundMeta(item.FlagOrNone("dialysis")));
}

/// <summary>What kind of round was made (contract 05, §13).</summary>
public enum RoundsType
{
    /// <summary>As usual.</summary>
    [Label("NORMAL")]
    Normal = 0,

    /// <summary>A community nurse's log.</summary>
    [Label("COMMUNITY_NURSES_LOG")]
    CommunityNursesLog = 30,

    /// <summary>A doctor's log.</summary>
    [Label("DOCTORS_LOG")]
    DoctorsLog = 50,

    /// <summary>Ventilator.</summary>
    [Label("VENTILATOR")]
    Ventilator = 100,

    /// <summary>Intensive care.</summary>
    [Label("ICU")]
    Icu = 200,

    /// <summary>Filed by the bedside gateway.</summary>
    [Label("AUTOMATED")]
    Automated = 300,

    /// <summary>Made from afar.</summary>
    [Label("TELEMEDICINE")]
    Telemedicine = 400,
}
