using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;

namespace Care.Interfaces.Rounds;

/// <summary>The body of filing or changing a round (contract 05, §7.2 and §7.3), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.DailyRoundWrite")]
public sealed partial record DailyRoundWrite
{
    /// <summary>The id that the client gives a new round.</summary>
    [Id(0)]
    public Optional<Guid> ExternalId { get; init; }

    /// <summary>When the round was made, at most two minutes ahead.</summary>
    [Id(1)]
    public Optional<DateTimeOffset> TakenAt { get; init; }

    /// <summary>Its kind.</summary>
    [Id(2)]
    public Optional<RoundsType> RoundsType { get; init; }

    /// <summary>How ill the patient was.</summary>
    [Id(3)]
    public Optional<Category?> PatientCategory { get; init; }

    /// <summary>What the examination showed, or null.</summary>
    [Id(4)]
    public Optional<string?> PhysicalExaminationInfo { get; init; }

    /// <summary>Further details, or null.</summary>
    [Id(5)]
    public Optional<string?> OtherDetails { get; init; }

    /// <summary>What is to be done for the patient.</summary>
    [Id(6)]
    public Optional<PatientAction> Action { get; init; }

    /// <summary>In how many minutes the patient is to be seen again; negative for never.</summary>
    [Id(7)]
    public Optional<int> ReviewInterval { get; init; }

    /// <summary>Whether it was read from a picture.</summary>
    [Id(8)]
    public Optional<bool> IsParsedByOcr { get; init; }

    /// <summary>Category of old records.</summary>
    [Id(9)]
    public Optional<CovidCategory?> DeprecatedCovidCategory { get; init; }

    /// <summary>What clients note beside.</summary>
    [Id(10)]
    public Optional<RoundMeta> Meta { get; init; }

    /// <summary>Free JSON as text; nobody uses it.</summary>
    [Id(11)]
    public Optional<string> MedicineAdministration { get; init; }
}
