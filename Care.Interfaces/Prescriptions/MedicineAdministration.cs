using Care.Interfaces.Users;

namespace Care.Interfaces.Prescriptions;

/// <summary>That a medicine was given, as shown (contract 06, §2.2).</summary>
public sealed record MedicineAdministration
{
    /// <summary>The administration.</summary>
    public required Guid Id { get; init; }

    /// <summary>The same once more.</summary>
    public Guid ExternalId { get; init; }

    /// <summary>Who gave it, or null.</summary>
    public UserMin? AdministeredBy { get; init; }

    /// <summary>Who archived it, or null.</summary>
    public UserMin? ArchivedBy { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>How much of a medicine that is titrated; null for others.</summary>
    public string? Dosage { get; init; }

    /// <summary>What there is to say; may be empty.</summary>
    public required string Notes { get; init; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset AdministeredDate { get; init; }

    /// <summary>When it was archived, because it was not so; null for those that count.</summary>
    public DateTimeOffset? ArchivedOn { get; init; }

    /// <summary>The integer key of the prescription.</summary>
    public int Prescription { get; init; }
}
