namespace Care.Interfaces.Operations;

/// <summary>Which changes an operator asks for; null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.AuditFilter")]
public sealed record AuditFilter
{
    /// <summary>Changes of this kind of entity, such as <c>patient</c>.</summary>
    [Id(0)]
    public string? Kind { get; init; }

    /// <summary>Changes of this entity, by the key of its grain.</summary>
    [Id(1)]
    public string? Entity { get; init; }

    /// <summary>Changes made by the user of this name, and what somebody unknown tried with the account: wrong passwords, links for a new one.</summary>
    [Id(2)]
    public string? Username { get; init; }

    /// <summary>Changes made on these days.</summary>
    [Id(3)]
    public Calls.DateRange? Days { get; init; }

    /// <summary>Changes made before the one of this id: what <see cref="AuditTrail.Next"/> told of the page before.</summary>
    [Id(4)]
    public long? Before { get; init; }

    /// <summary>How many, from 1 to <see cref="Calls.Paging.MaxLimit"/>.</summary>
    [Id(5)]
    public int Limit { get; init; } = Calls.Paging.DefaultLimit;
}
