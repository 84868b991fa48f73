using Care.Interfaces.Calls;

namespace Care.Interfaces.Prescriptions;

/// <summary>Which administrations are listed (contract 06, §2.1). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.MedicineAdministrationFilter")]
public sealed record MedicineAdministrationFilter
{
    /// <summary>Of this prescription.</summary>
    [Id(0)]
    public Guid? Prescription { get; init; }

    /// <summary>Given on these days.</summary>
    [Id(1)]
    public DateRange? AdministeredDate { get; init; }

    /// <summary>Those that were archived, or those that count.</summary>
    [Id(2)]
    public bool? Archived { get; init; }
}
