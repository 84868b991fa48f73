
namespace Care.Interfaces.Patients;

/// <summary>A patient as it was stored at one time (contract 04, §4.7): choices by their stored value, what it names by integer key.</summary>
public sealed record PatientVersion : PatientFields
{
    /// <summary>The patient's integer key.</summary>
    public int Id { get; init; }

    /// <summary>The patient.</summary>
    public Guid ExternalId { get; init; }

    /// <summary>Whether deleted.</summary>
    public bool Deleted { get; init; }

    /// <summary>The facility's integer key, or null.</summary>
    public int? Facility { get; init; }

    /// <summary>Blood group as it goes in (<c>UNK</c>), or null.</summary>
    public string? BloodGroup { get; init; }

    /// <summary>Category of the ration card, or null.</summary>
    public string? RationCardCategory { get; init; }

    /// <summary>Vaccine, or null.</summary>
    public string? VaccineName { get; init; }

    /// <summary>What is known of the disease.</summary>
    public DiseaseStatus DiseaseStatus { get; init; }

    /// <summary>Where the record came from.</summary>
    public PatientSource Source { get; init; }

    /// <summary>Kind of test.</summary>
    public TestType TestType { get; init; }

    /// <summary>Allergies.</summary>
    public string Allergies { get; init; } = "";

    /// <summary>Ongoing medication.</summary>
    public string OngoingMedication { get; init; } = "";

    /// <summary>The last consultation (integer key), or null.</summary>
    public int? LastConsultation { get; init; }

    /// <summary>Who registered the patient (integer key), or null.</summary>
    public int? CreatedBy { get; init; }

    /// <summary>Who made the last change (integer key), or null.</summary>
    public int? LastEdited { get; init; }

    /// <summary>The version's own key.</summary>
    public long HistoryId { get; init; }

    /// <summary>When it came to be.</summary>
    public DateTimeOffset HistoryDate { get; init; }

    /// <summary>Always null: changes give no reason.</summary>
    public string? HistoryChangeReason { get; init; }

    /// <summary><c>+</c> created, <c>~</c> changed, <c>-</c> deleted.</summary>
    public string HistoryType { get; init; } = "";

    /// <summary>Who made the change (integer key), or null.</summary>
    public int? HistoryUser { get; init; }
}
