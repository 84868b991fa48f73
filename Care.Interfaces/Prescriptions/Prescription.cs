using System.Text.Json;
using Care.Interfaces.Choices;
using Care.Interfaces.Medicines;
using Care.Interfaces.Users;

namespace Care.Interfaces.Prescriptions;

/// <summary>A prescription as shown (contract 06, §1.5). All keys are always there; what was not said is null.</summary>
public sealed record Prescription
{
    /// <summary>The prescription.</summary>
    public required Guid Id { get; init; }

    /// <summary>The same once more.</summary>
    public Guid ExternalId { get; init; }

    /// <summary>Who prescribed it, or null.</summary>
    public UserMin? PrescribedBy { get; init; }

    /// <summary>The administration with the latest time, archived ones among them (a quirk of the contract that is kept); null where none was given.</summary>
    public MedicineAdministration? LastAdministration { get; init; }

    /// <summary>What is prescribed, or null.</summary>
    public Medicine? MedicineObject { get; init; }

    /// <summary>When it was prescribed.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>Whether it is for the time here or for after the discharge: <c>REGULAR</c> or <c>DISCHARGE</c>.</summary>
    public required string PrescriptionType { get; init; }

    /// <summary>The name of a medicine of an older form of the record; always null.</summary>
    public string? MedicineOld { get; init; }

    /// <summary>How it is given, by its key (<c>ORAL</c>), or null.</summary>
    public string? Route { get; init; }

    /// <summary>How much: <c>0.5 mg</c>.</summary>
    public string? BaseDosage { get; init; }

    /// <summary><c>REGULAR</c>, <c>TITRATED</c>, or <c>PRN</c> for as needed.</summary>
    public required string DosageType { get; init; }

    /// <summary>Where a titration ends; null for other dosages.</summary>
    public string? TargetDosage { get; init; }

    /// <summary>How it is titrated, or null.</summary>
    public string? InstructionOnTitration { get; init; }

    /// <summary>How often, by its key (<c>BD</c>); null where it is given as needed.</summary>
    public string? Frequency { get; init; }

    /// <summary>For how many days, or null.</summary>
    public int? Days { get; init; }

    /// <summary>When it is needed; null where it is given regularly.</summary>
    public string? Indicator { get; init; }

    /// <summary>How much in 24 hours at the most; null where it is given regularly.</summary>
    public string? MaxDosage { get; init; }

    /// <summary>How many hours between two doses at the least; null where it is given regularly.</summary>
    public int? MinHoursBetweenDoses { get; init; }

    /// <summary>What else there is to say; may be empty.</summary>
    public required string Notes { get; init; }

    /// <summary>What the client keeps with it.</summary>
    public JsonElement Meta { get; init; }

    /// <summary>Whether it is given no more.</summary>
    public bool Discontinued { get; init; }

    /// <summary>Why; empty while it is given.</summary>
    public required string DiscontinuedReason { get; init; }

    /// <summary>Since when it is given no more; null while it is.</summary>
    public DateTimeOffset? DiscontinuedDate { get; init; }

    /// <summary>Whether it was taken over from an older form of the record; always false.</summary>
    public bool IsMigrated { get; init; }
}

/// <summary>What a prescription is for (contract 06, §14).</summary>
public enum PrescriptionType
{
    /// <summary>For the time of the consultation.</summary>
    [Label("REGULAR")]
    Regular = 1,

    /// <summary>For after the discharge.</summary>
    [Label("DISCHARGE")]
    Discharge = 2,
}

/// <summary>In which way a medicine is dosed (contract 06, §14).</summary>
public enum DosageType
{
    /// <summary>The same amount each time.</summary>
    [Label("REGULAR")]
    Regular = 1,

    /// <summary>From one amount to another.</summary>
    [Label("TITRATED")]
    Titrated = 2,

    /// <summary>As needed.</summary>
    [Label("PRN")]
    Prn = 3,
}

/// <summary>How a medicine is given (contract 06, §14).</summary>
public enum RouteOfAdministration
{
    /// <summary>By mouth.</summary>
    [Label("ORAL")]
    Oral = 1,

    /// <summary>Into a vein.</summary>
    [Label("IV")]
    Intravenous = 2,

    /// <summary>Into a muscle.</summary>
    [Label("IM")]
    Intramuscular = 3,

    /// <summary>Below the skin.</summary>
    [Label("SC")]
    Subcutaneous = 4,

    /// <summary>Inhaled.</summary>
    [Label("INHALATION")]
    Inhalation = 5,

    /// <summary>By a tube into the stomach.</summary>
    [Label("NASOGASTRIC")]
    Nasogastric = 6,

    /// <summary>Into the spinal canal.</summary>
    [Label("INTRATHECAL")]
    Intrathecal = 7,

    /// <summary>Through the skin.</summary>
    [Label("TRANSDERMAL")]
    Transdermal = 8,

    /// <summary>Rectally.</summary>
    [Label("RECTAL")]
    Rectal = 9,

    /// <summary>Below the tongue.</summary>
    [Label("SUBLINGUAL")]
    Sublingual = 10,
}

/// <summary>How often a medicine is given (contract 06, §14).</summary>
public enum DosageFrequency
{
    /// <summary>Once, immediately.</summary>
    [Label("STAT")]
    Immediately = 1,

    /// <summary>Once a day.</summary>
    [Label("OD")]
    OnceDaily = 2,

    /// <summary>At night only.</summary>
    [Label("HS")]
    AtNight = 3,

    /// <summary>Twice a day.</summary>
    [Label("BD")]
    TwiceDaily = 4,

    /// <summary>Every eight hours.</summary>
    [Label("TID")]
    Every8Hours = 5,

    /// <summary>Every six hours.</summary>
    [Label("QID")]
    Every6Hours = 6,

    /// <summary>Every four hours.</summary>
    [Label("Q4H")]
    Every4Hours = 7,

    /// <summary>Every other day.</summary>
    [Label("QOD")]
    EveryOtherDay = 8,

    /// <summary>Once a week.</summary>
    [Label("QWK")]
    OnceWeekly = 9,
}
