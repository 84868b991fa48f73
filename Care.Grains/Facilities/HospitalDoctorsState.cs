using Care.Grains.Storage;
using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;

namespace Care.Grains.Facilities;

/// <summary>The doctors of one area as they are stored (contract 02, §6).</summary>
public sealed record HospitalDoctorsState : EntityState
{
    public Guid Facility { get; init; }

    public DoctorType Area { get; init; }

    public int Count { get; init; }

    public HospitalDoctors Shown(Guid id) => new() { Id = id, Area = Area, AreaText = Choice<DoctorType>.Label(Area), Count = Count };
}
