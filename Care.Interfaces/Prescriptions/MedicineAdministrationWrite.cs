using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Prescriptions;

/// <summary>The body that says that a medicine was given (contract 06, §1.7), its shape already checked.</summary>
[GenerateSerializer, Immutable, Alias("care.MedicineAdministrationWrite")]
public sealed record MedicineAdministrationWrite
{
    /// <summary>What there is to say.</summary>
    [Id(0), Text(Characters.MaxNote, Blank = true), Example("After breakfast")]
    public Optional<string> Notes { get; init; }

    /// <summary>How much, of a medicine that is titrated.</summary>
    [Id(1), Shape<DosageShape>, NotMerged]
    public Optional<Dosage?> Dosage { get; init; }

    /// <summary>When; now where nothing is said.</summary>
    [Id(2), NotMerged]
    public Optional<DateTimeOffset> AdministeredDate { get; init; }
}
