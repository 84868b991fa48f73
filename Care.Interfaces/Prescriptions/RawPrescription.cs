using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Prescriptions;

/// <summary>A prescription as a consultation lists those for after its discharge (contract 05, §3): the row as it is stored, its date-times in UTC.</summary>
public sealed record RawPrescription
{
    /// <summary>Its integer key.</summary>
    public int Id { get; init; }

    /// <summary>The prescription.</summary>
    public required Guid ExternalId { get; init; }

    /// <summary>When it was prescribed.</summary>
    [JsonConverter(typeof(UtcConverter))]
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    [JsonConverter(typeof(UtcConverter))]
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>Whether it was deleted; always false.</summary>
    public bool Deleted { get; init; }

    /// <summary>The integer key of the consultation.</summary>
    public int ConsultationId { get; init; }

    /// <summary>What it is for: <c>DISCHARGE</c>.</summary>
    public required string PrescriptionType { get; init; }

    /// <summary>The integer key of the medicine.</summary>
    public int? MedicineId { get; init; }

    /// <summary>The name of a medicine of an older form of the record; always null.</summary>
    public string? MedicineOld { get; init; }

    /// <summary>How it is taken, by its key, or null.</summary>
    public string? Route { get; init; }

    /// <summary>How much.</summary>
    public string? BaseDosage { get; init; }

    /// <summary>In which way it is dosed.</summary>
    public required string DosageType { get; init; }

    /// <summary>Where a titration ends, or null.</summary>
    public string? TargetDosage { get; init; }

    /// <summary>How it is titrated, or null.</summary>
    public string? InstructionOnTitration { get; init; }

    /// <summary>How often, by its key, or null.</summary>
    public string? Frequency { get; init; }

    /// <summary>For how many days, or null.</summary>
    public int? Days { get; init; }

    /// <summary>When it is needed, or null.</summary>
    public string? Indicator { get; init; }

    /// <summary>How much in 24 hours at the most, or null.</summary>
    public string? MaxDosage { get; init; }

    /// <summary>How many hours between two doses at the least, or null.</summary>
    public int? MinHoursBetweenDoses { get; init; }

    /// <summary>What else there is to say; may be empty.</summary>
    public required string Notes { get; init; }

    /// <summary>What the client keeps with it.</summary>
    public JsonElement Meta { get; init; }

    /// <summary>The integer key of who prescribed it, or null.</summary>
    public int? PrescribedById { get; init; }

    /// <summary>Whether it is taken no more.</summary>
    public bool Discontinued { get; init; }

    /// <summary>Why; empty while it is taken.</summary>
    public required string DiscontinuedReason { get; init; }

    /// <summary>Since when it is taken no more, or null.</summary>
    [JsonConverter(typeof(UtcConverter))]
    public DateTimeOffset? DiscontinuedDate { get; init; }

    /// <summary>Whether it was taken over from an older form of the record; always false.</summary>
    public bool IsMigrated { get; init; }
}
