using System.Globalization;
using Care.Interfaces.Assets;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Locations;
using Care.Interfaces.Patients;
using Care.Silo.Commands;

namespace Care.Silo.Demo;

/// <summary>
/// The locations, beds and assets of the demo's facility of patients. The beds whose names the client's own tests know are free; in the high dependency unit,
/// which is the demo's own, three patients lie at monitors, one with a ventilator, one with a camera. What is there already stays as it is.
/// </summary>
internal sealed class DemoBeds(IGrainFactory grains, TimeProvider time)
{
    private const string Cameras = "Camera Locations";
    private const string Ward = "Dummy Location 1";
    private const string Unit = "High Dependency Unit";
    private const int CamerasInAll = 30;

    private static readonly (string Location, LocationType Type, string Description)[] Locations =
    [
        (Cameras, LocationType.Other, "Cameras before they are put up"),
        (Ward, LocationType.Ward, "General ward"),
        (Unit, LocationType.Icu, "Six beds with monitors"),
    ];

    private static readonly (string Location, string Name, BedType Type)[] Beds =
    [
        (Ward, "Dummy Bed 1", BedType.Icu), (Ward, "Dummy Bed 2", BedType.Icu), (Ward, "Dummy Bed 3", BedType.Icu), (Ward, "Dummy Bed 7", BedType.Icu),
            (Ward, "Dummy Bed 9", BedType.Icu),
        (Ward, "Dummy Bed 8", BedType.BedWithOxygenSupport),
        (Cameras, "Dummy Bed 4", BedType.Icu), (Cameras, "Dummy Bed 5", BedType.Isolation), (Cameras, "Dummy Bed 6", BedType.BedWithOxygenSupport),
        .. Enumerable.Range(1, 6).Select(number => (Unit, $"HDU {number}", BedType.Icu)),
    ];

    /// <summary>Who lies where.</summary>
    private static readonly (string Patient, string Bed, bool IsVentilated)[] Lying =
        [("Nguyễn Thị Hương", "HDU 1", true), ("സാറാമ്മ വർഗ്ഗീസ്", "HDU 2", false), ("Dummy Patient", "HDU 3", false)];

    /// <summary>Adds what is missing, in the name of the district's administrator.</summary>
    public async Task Add(Guid facility, Caller districtAdmin)
    {
        using (districtAdmin.Enter())
        {
            var locations = await AddLocations(facility);
            var beds = await AddBeds(facility, locations);
            var (monitors, ventilator, camera) = await AddAssets(facility, locations);
            foreach (var (monitor, number) in monitors)
            {
                await Link(monitor, beds[$"HDU {number}"], Guid.NewGuid());
            }

            await PutUp(camera, beds["HDU 3"]);

            foreach (var (patient, bed, isVentilated) in Lying)
            {
                await Assign(facility, patient, beds[bed], isVentilated ? [ventilator] : []);
            }
        }
    }

    private async Task<Dictionary<string, Guid>> AddLocations(Guid facility)
    {
        var listed = (await grains.GetGrain<IAssetLocationQueries>(0).List(facility, new AssetLocationFilter(), new Paging(Paging.MaxLimit, 0)))
            .EnsureSucceeded("The list of locations");
        var there = listed.Read().ToDictionary(location => location.Name, location => location.Id);
        foreach (var (name, type, description) in Locations.Where(location => !there.ContainsKey(location.Location)))
        {
            there[name] = DemoIds.Of(name);
            (await grains.GetGrain<IAssetLocation>(there[name]).Add(facility, new() { Name = name, LocationType = type, Description = description }))
                .EnsureSucceeded($"The location {name}");
        }

        return there;
    }

    private async Task<Dictionary<string, Guid>> AddBeds(Guid facility, Dictionary<string, Guid> locations)
    {
        var listed = (await grains.GetGrain<IBedQueries>(0).List(new BedFilter { Facility = facility }, new Paging(Paging.MaxLimit, 0)))
            .EnsureSucceeded("The list of beds");
        var there = listed.Read().DistinctBy(bed => bed.Name).ToDictionary(bed => bed.Name, bed => bed.Id);
        foreach (var (location, name, type) in Beds.Where(bed => !there.ContainsKey(bed.Name)))
        {
            there[name] = DemoIds.Of(name);
            var body = new BedWrite { Name = name, BedType = type, Description = "", Location = locations[location], Facility = facility };
            (await grains.GetGrain<IBed>(there[name]).Add(body)).EnsureSucceeded($"The bed {name}");
        }

        return there;
    }

    private async Task<(IReadOnlyList<(Guid Asset, int Number)> Monitors, Guid Ventilator, Guid Camera)> AddAssets(
        Guid facility, Dictionary<string, Guid> locations)
    {
        var listed = (await grains.GetGrain<IAssetQueries>(0).List(new AssetFilter { Facility = facility }, new Paging(Paging.MaxLimit, 0)))
            .EnsureSucceeded("The list of assets");
        var there = listed.Read().DistinctBy(asset => asset.Name).ToDictionary(asset => asset.Name, asset => asset.Id);
        for (var number = 1; number <= CamerasInAll; number++)
        {
            await AddAsset(there, $"Dummy Camera {number}", AssetClasses.Camera, locations[Cameras], number);
        }

        List<(Guid, int)> monitors = [];
        for (var number = 1; number <= 3; number++)
        {
            monitors.Add((await AddAsset(there, $"Bedside Monitor {number}", AssetClasses.Monitor, locations[Unit], 100 + number), number));
        }

        var ventilator = await AddAsset(there, "Ventilator 1", AssetClasses.Ventilator, locations[Unit], 201);
        return (monitors, ventilator, await AddAsset(there, "HDU Camera", AssetClasses.Camera, locations[Unit], 301));
    }

    private async Task<Guid> AddAsset(Dictionary<string, Guid> there, string name, string assetClass, Guid location, int number)
    {
        if (there.TryGetValue(name, out var known))
        {
            return known;
        }

        var asset = there[name] = DemoIds.Of(name);
        var body = new AssetWrite
        {
            Name = name,
            AssetType = AssetType.Internal,
            AssetClass = assetClass,
            Location = location,
            IsWorking = true,
            SerialNumber = string.Create(CultureInfo.InvariantCulture, $"SN-{number:D5}"),
            QrCodeId = asset.ToString(),
            Manufacturer = "Kochi Instruments",
            SupportName = "Biomedical workshop",
            SupportPhone = "+919876500000",
            WarrantyAmcEndOfValidity = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddYears(2),
        };
        (await grains.GetGrain<IAsset>(asset).Add(body)).EnsureSucceeded($"The asset {name}");
        return asset;
    }

    private async Task<bool> Link(Guid asset, Guid bed, Guid id)
    {
        var there = (await grains.GetGrain<IAssetBedQueries>(0).List(new AssetBedFilter { Asset = asset }, Paging.First)).EnsureSucceeded("The list of links");
        if (there.Count > 0)
        {
            return false;
        }

        (await grains.GetGrain<IAssetBed>(id).Link(new() { Asset = asset, Bed = bed })).EnsureSucceeded("A device at a bed");
        return true;
    }

    private async Task PutUp(Guid camera, Guid bed)
    {
        var link = DemoIds.Of("HDU Camera at HDU 3");
        if (await Link(camera, bed, link))
        {
            var preset = new CameraPresetWrite { Name = "Whole bed", Position = new CameraPosition(0.1, -0.2, 0.3) };
            (await grains.GetGrain<ICameraPreset>(DemoIds.Of("preset of HDU Camera")).Add(link, preset)).EnsureSucceeded("The preset of a camera");
        }
    }

    private async Task Assign(Guid facility, string patient, Guid bed, Guid[] assets)
    {
        // Others have names that begin so.
        var found = (await grains.GetGrain<IPatientQueries>(0)
            .List(new PatientFilter { Facility = facility, Name = patient }, [], new Paging(Paging.MaxLimit, 0)))
            .EnsureSucceeded("The list of patients").Read().FirstOrDefault(one => one.Name == patient);
        if (found is { LastConsultation: { DischargeDate: null, CurrentBed: null } consultation })
        {
            // What is shown of the encounter's date is less fine than what is stored.
            var body = new ConsultationBedWrite
            {
                Consultation = consultation.Id,
                Bed = bed,
                StartDate = consultation.EncounterDate.AddMinutes(1),
                Assets = new([.. assets]),
            };
            (await grains.GetGrain<IConsultation>(consultation.Id).Assign(DemoIds.Of($"stay of {patient}"), body)).EnsureSucceeded($"The bed of {patient}");
        }
    }
}
