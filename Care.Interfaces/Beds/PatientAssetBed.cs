using System.Text.Json;
using Care.Interfaces.Assets;
using Care.Interfaces.Patients;

namespace Care.Interfaces.Beds;

/// <summary>A bed that an asset stands at, with whom lies in it (contract 03, §8).</summary>
public sealed record PatientAssetBed
{
    /// <summary>The asset.</summary>
    public required Asset Asset { get; init; }

    /// <summary>The bed.</summary>
    public required Bed Bed { get; init; }

    /// <summary>The patient whose last consultation is in the bed, or null.</summary>
    public PatientListItem? Patient { get; init; }

    /// <summary>What the client keeps with the link.</summary>
    public JsonElement Meta { get; init; }
}
