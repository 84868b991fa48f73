using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;
using Care.Interfaces.Files;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;

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

/// <summary>The body of a consent (contract 05, §6), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.ConsentWrite")]
public sealed record ConsentWrite
{
    /// <summary>What is consented to.</summary>
    [Id(0), Required, Choice(ChoiceStyle.Number), Example(ConsentType.ConsentForAdmission)]
    public Optional<ConsentType> Type { get; init; }

    /// <summary>What is to be done in an emergency, or null.</summary>
    [Id(1), Choice(ChoiceStyle.Number)]
    public Optional<PatientCodeStatus?> PatientCodeStatus { get; init; }
}

/// <summary>What is to be done for a patient in an emergency (contract 05, §13), shown as a number.</summary>
public enum PatientCodeStatus
{
    /// <summary>Not specified: of old records.</summary>
    [Label("Not Specified")]
    NotSpecified = 0,

    /// <summary>Not to be brought to a hospital.</summary>
    [Label("Do Not Hospitalize")]
    DoNotHospitalize = 1,

    /// <summary>Not to be resuscitated.</summary>
    [Label("Do Not Resuscitate")]
    DoNotResuscitate = 2,

    /// <summary>Comfort care only.</summary>
    [Label("Comfort Care Only")]
    ComfortCareOnly = 3,

    /// <summary>Everything.</summary>
    [Label("Active Treatment")]
    ActiveTreatment = 4,
}
