using Care.Interfaces.Permissions;

namespace Care.Grains.Facilities;

/// <summary>A facility as other domains see it: its row, and how many live patients and beds it has.</summary>
public sealed record FacilityRow(Guid Id, FacilityState State, int PatientCount, int BedCount)
{
    /// <summary>What the permissions need to know.</summary>
    public FacilityFacts Facts { get; } = State.Facts(Id);
}
