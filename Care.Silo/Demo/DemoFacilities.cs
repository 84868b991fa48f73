using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Silo.Commands;

namespace Care.Silo.Demo;

/// <summary>The facilities of the demo system, registered by the district's administrator. One that is there already, by name, stays as it is.</summary>
internal sealed class DemoFacilities(IGrainFactory grains)
{
    /// <summary>The facility of the demo's patients.</summary>
    public const string OfPatients = "Dummy Facility 40";
    public const string Shifting = "Dummy Shifting Center";
    public const string Approving = "Dummy Request Approving Center";
    public const string Fulfilment = "Dummy Request Fulfilment Center";

    private static readonly Facility[] All =
    [
        new(OfPatients, FacilityType.PrivateHospital, DemoPlaces.Aikaranad, DemoPlaces.AikaranadPazhamthottam, 670000)
        {
            PhoneNumber = "+919999999888",
            Features =
            [
                FacilityFeature.CTScanFacility, FacilityFeature.MaternityCare, FacilityFeature.XRayFacility, FacilityFeature.NeonatalCare,
                FacilityFeature.OperationTheater, FacilityFeature.BloodBank,
            ],
        },
        InAluva(Shifting, FacilityType.ShiftingCentre),
        InAluva(Approving, FacilityType.RequestApprovingCenter),
        InAluva(Fulfilment, FacilityType.RequestFulfilmentCenter),
        .. Enumerable.Range(2, 16).Select(number => InAluva($"Dummy Facility {number}", FacilityType.PrivateHospital)),
    ];

    /// <summary>Registers what is missing.</summary>
    /// <returns>All of them, by name.</returns>
    public async Task<IReadOnlyDictionary<string, Guid>> Register(Caller districtAdmin)
    {
        using (districtAdmin.Enter())
        {
            var there = await grains.GetGrain<IFacilityQueries>(0)
                .ListBasic(new FacilityFilter { District = DemoPlaces.Ernakulam }, new Paging(Paging.MaxLimit, 0));
            var known = there.EnsureSucceeded("The list of facilities").Read().GroupBy(facility => facility.Name)
                .ToDictionary(named => named.Key, named => named.First().Id);
            foreach (var facility in All.Where(facility => !known.ContainsKey(facility.Name)))
            {
                var id = DemoIds.Of(facility.Name);
                (await grains.GetGrain<IFacility>(id).Register(facility.Body())).EnsureSucceeded(facility.Name);
                known.Add(facility.Name, id);
            }

            return known;
        }
    }

    private static Facility InAluva(string name, FacilityType type) => new(name, type, DemoPlaces.Aluva, DemoPlaces.AluvaMana, 682001);

    private sealed record Facility(string Name, FacilityType Type, int LocalBody, int Ward, int Pincode)
    {
        public string PhoneNumber { get; init; } = "+914842600000";

        public ImmutableArray<FacilityFeature> Features { get; init; } = [];

        public FacilityWrite Body() => new()
        {
            Name = Name,
            FacilityType = Type,
            Address = $"{Name}, Hospital Road",
            State = DemoPlaces.Kerala,
            District = DemoPlaces.Ernakulam,
            LocalBody = LocalBody,
            Ward = Ward,
            Pincode = Pincode,
            PhoneNumber = PhoneNumber,
            Features = Features,
        };
    }
}
