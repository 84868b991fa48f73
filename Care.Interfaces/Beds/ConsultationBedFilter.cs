namespace Care.Interfaces.Beds;

/// <summary>Which stays in beds are listed (contract 03, §7). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.ConsultationBedFilter")]
public sealed record ConsultationBedFilter
{
    /// <summary>Whose.</summary>
    [Id(0)]
    public Guid? Consultation { get; init; }

    /// <summary>In which bed.</summary>
    [Id(1)]
    public Guid? Bed { get; init; }
}
