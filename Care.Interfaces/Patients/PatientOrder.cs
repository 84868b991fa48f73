using System.Text.Json.Serialization;

namespace Care.Interfaces.Patients;

/// <summary>What a list of patients may be ordered by (contract 04, §4.3).</summary>
public enum PatientOrder
{
    /// <summary>The facility's name.</summary>
    [JsonStringEnumMemberName("facility__name")]
    FacilityName,

    /// <summary>The integer key.</summary>
    Id,

    /// <summary>The name.</summary>
    Name,

    /// <summary>When registered.</summary>
    CreatedDate,

    /// <summary>When last changed.</summary>
    ModifiedDate,

    /// <summary>When to review.</summary>
    ReviewTime,

    /// <summary>The name of the bed of the last consultation.</summary>
    [JsonStringEnumMemberName("last_consultation__current_bed__bed__name")]
    BedName,

    /// <summary>When declared positive.</summary>
    DateDeclaredPositive,

    /// <summary>How severe the category of the last consultation is.</summary>
    CategorySeverity,
}
