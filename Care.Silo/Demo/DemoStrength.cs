using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Silo.Commands;

namespace Care.Silo.Demo;

/// <summary>What some of the demo's facilities say they have: beds by room type, doctors by area. What a facility says already stays as it is.</summary>
internal sealed class DemoStrength(IGrainFactory grains)
{
    private static readonly (string Facility, RoomType RoomType, int Total, int Taken)[] Beds =
    [
        (DemoFacilities.OfPatients, RoomType.OxygenBed, 1000, 20),
        (DemoFacilities.Shifting, RoomType.OxygenBed, 20, 1),
        (DemoFacilities.Fulfilment, RoomType.OxygenBed, 12, 2),
    ];

    private static readonly (string Facility, DoctorType Area, int Count)[] Doctors =
    [
        (DemoFacilities.OfPatients, DoctorType.GeneralMedicine, 12),
        (DemoFacilities.Fulfilment, DoctorType.Pulmonology, 5),
        (DemoFacilities.Approving, DoctorType.Intensivist, 4),
    ];

    /// <summary>Adds what is missing, in the name of the district's administrator.</summary>
    public async Task Add(IReadOnlyDictionary<string, Guid> facilities, Caller districtAdmin)
    {
        using (districtAdmin.Enter())
        {
            foreach (var (name, roomType, total, taken) in Beds)
            {
                await AddBeds(facilities[name], new FacilityCapacityWrite { RoomType = roomType, TotalCapacity = total, CurrentCapacity = taken });
            }

            foreach (var (name, area, count) in Doctors)
            {
                await AddDoctors(facilities[name], new HospitalDoctorsWrite { Area = area, Count = count });
            }
        }
    }

    private async Task AddBeds(Guid facility, FacilityCapacityWrite body)
    {
        var there = (await grains.GetGrain<IFacilityCapacityQueries>(0).List(facility, Paging.First)).EnsureSucceeded("The list of beds");
        if (there.Count == 0)
        {
            (await grains.GetGrain<IFacilityCapacity>(Guid.NewGuid()).Add(facility, body)).EnsureSucceeded("A number of beds");
        }
    }

    private async Task AddDoctors(Guid facility, HospitalDoctorsWrite body)
    {
        var there = (await grains.GetGrain<IHospitalDoctorsQueries>(0).List(facility, Paging.First)).EnsureSucceeded("The list of doctors");
        if (there.Count == 0)
        {
            (await grains.GetGrain<IHospitalDoctors>(Guid.NewGuid()).Add(facility, body)).EnsureSucceeded("A number of doctors");
        }
    }
}
