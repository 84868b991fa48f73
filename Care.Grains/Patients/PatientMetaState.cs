using Care.Interfaces.Patients;

namespace Care.Grains.Patients;

/// <summary>A patient's social circumstances as stored, inside the patient.</summary>
public sealed record PatientMetaState
{
    public required int Id { get; init; }

    public Occupation? Occupation { get; init; }

    public SocioeconomicStatus? SocioeconomicStatus { get; init; }

    public DomesticHealthcareSupport? DomesticHealthcareSupport { get; init; }

    public bool? HeadOfHousehold { get; init; }
}
