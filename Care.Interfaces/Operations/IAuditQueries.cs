using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

namespace Care.Interfaces.Operations;

/// <summary>The audit: every change of every entity (contract 01, A15). For superusers. A pool of workers; key 0.</summary>
[Alias("care.IAuditQueries")]
public interface IAuditQueries : IGrainWithIntegerKey
{
    /// <summary>The changes that a filter asks for, newest first.</summary>
    [ReadOnly, Alias("List")]
    Task<Outcome<Document<AuditTrail>>> List(AuditFilter filter, CancellationToken cancellation = default);
}

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
    [Id(2), JsonPropertyName("user")]
    public string? Username { get; init; }

    /// <summary>Changes made on these days.</summary>
    [Id(3), JsonPropertyName("changed_on")]
    public Calls.DateRange? Days { get; init; }

    /// <summary>Changes made before the one of this id: what <see cref="AuditTrail.Next"/> told of the page before.</summary>
    [Id(4)]
    public long? Before { get; init; }

    /// <summary>How many, from 1 to <see cref="Calls.Paging.MaxLimit"/>.</summary>
    [Id(5), Shape<AuditLimit>]
    public int Limit { get; init; } = Calls.Paging.DefaultLimit;
}

/// <summary>How many changes a page of the audit has: as many rows as a page of a list (contract 01, A6).</summary>
internal sealed class AuditLimit : IParameterShape<int>
{
    private AuditLimit()
    {
    }

    public static string Schema => """{"type":"integer","minimum":1,"default":14}""";

    public static int Read(string name, string? text, ICollection<Calls.FieldError> errors) =>
        WholeNumber.TryParse(text, out int limit) && limit > 0 ? Math.Min(limit, Calls.Paging.MaxLimit) : Calls.Paging.DefaultLimit;
}
