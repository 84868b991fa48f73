using Care.Grains.Users;
using Npgsql;

namespace Care.Silo.Demo;

/// <summary>
/// What a demo system holds, so that whoever tries it with the client finds what the client's own tests and documents name: accounts, names, numbers. Each part
/// adds what is missing and leaves what is there, so a second load changes nothing and a load that broke off is finished by the next.
/// </summary>
internal sealed class DemoSystem(IGrainFactory grains, NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>The name of the work that the accounts are made by.</summary>
    internal const string Work = "load-demo";

    /// <summary>Loads all parts, each after those that it builds on.</summary>
    public async Task Load()
    {
        await DemoPlaces.Load(database);
        await SkillCatalogue.Load(database, DemoIds.Skills);
        await DemoConcepts.Load(database);
        await DemoMedicines.Load(database);
        await DemoInvestigations.Load(database);
        await DemoInventory.Load(database);
        var accounts = new DemoAccounts(grains);
        await accounts.OpenAdministrators();
        var districtAdmin = await accounts.AsDistrictAdmin();
        var facilities = await new DemoFacilities(grains).Register(districtAdmin);
        await accounts.OpenStaff(facilities[DemoFacilities.OfPatients]);
        await new DemoExternalResults(grains).Upload(districtAdmin);
        await new DemoStrength(grains).Add(facilities, districtAdmin);
        await new DemoStocks(grains).Move(facilities, districtAdmin);
        await new DemoPatients(grains, time).Register(facilities[DemoFacilities.OfPatients], districtAdmin);
        await new DemoConsultations(grains, time).Begin(facilities[DemoFacilities.OfPatients], await accounts.TreatingDoctor(), districtAdmin);
        await new DemoBeds(grains, time).Add(facilities[DemoFacilities.OfPatients], districtAdmin);
        await new DemoRounds(grains, time).File(districtAdmin);
        await new DemoNotes(grains).Write(districtAdmin);
        await new DemoPrescriptions(grains).Prescribe(districtAdmin);
        await new DemoResults(grains).Log(districtAdmin);
        await new DemoSamples(grains).Request(facilities[DemoFacilities.OfPatients], districtAdmin);
        await new DemoShiftings(grains).Request(facilities, districtAdmin);
        await new DemoResources(grains).Request(facilities, districtAdmin);
    }
}
