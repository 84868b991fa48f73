using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Care.Interfaces.Patients;
using Care.Interfaces.Wire;

namespace Care.WebFront.Patients;

/// <summary>What a list of patients is asked for (contract 04, §4.2 to §4.5).</summary>
internal sealed record PatientQuery
{
    public required PatientFilter Filter { get; init; }

    /// <summary>In which order.</summary>
    [JsonPropertyName("ordering"), Shape<OrderingShape<PatientOrdering, PatientOrder>>]
    public ImmutableArray<PatientOrdering> Terms { get; init; } = [];

    /// <summary>The whole list as a file for spreadsheets, in place of a page.</summary>
    [Present]
    public bool Csv { get; init; }

    /// <summary>The terms in their order, but severity stands alone.</summary>
    public ImmutableArray<PatientOrdering> Order() =>
        Terms is [{ By: PatientOrder.CategorySeverity }] ? Terms : Terms.RemoveAll(term => term.By is PatientOrder.CategorySeverity);

    /// <summary>As of the list, without what the list of discharged patients is not ordered by: their facility and their bed (§7).</summary>
    public ImmutableArray<PatientOrdering> OrderOfDischarged() => Order().RemoveAll(term => term.By is PatientOrder.FacilityName or PatientOrder.BedName);
}
