using System.Text.Json.Nodes;

namespace Care.Grains.Events;

/// <summary>A change of an object that hangs on a consultation, as <see cref="EventBuilder"/> makes events of it (contract 05, §11.3 and §11.4).</summary>
internal sealed record ObjectChange
{
    /// <summary>What changed, one of <see cref="EventModel"/>.</summary>
    public required string Model { get; init; }

    public required Guid Consultation { get; init; }

    /// <summary>The object's id.</summary>
    public required Guid ExternalId { get; init; }

    /// <summary>Its integer key.</summary>
    public required int ObjectId { get; init; }

    /// <summary>The user (integer key) who caused the change.</summary>
    public required int? CausedBy { get; init; }

    public required DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it took place; when it was entered, unless said otherwise.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>The fields that changed; null for a new object, all of which is told.</summary>
    public IReadOnlySet<string>? Changed { get; init; }

    /// <summary>Whether it is told as a change. A round that is edited is told as if it were new (a quirk of the contract that is kept).</summary>
    public bool IsUpdate { get; init; }

    /// <summary>The values of the object after the change, by field, in the form that events tell them.</summary>
    public required JsonObject Values { get; init; }
}

/// <summary>What events tell of, as clients know it (contract 05, §11.1).</summary>
internal static class EventModel
{
    public const string Consultation = "PatientConsultation";
    public const string DailyRound = "DailyRound";
    public const string Note = "PatientNotes";
    public const string Diagnosis = "ConsultationDiagnosis";
    public const string Symptom = "EncounterSymptom";
}
