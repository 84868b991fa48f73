using Care.Grains.Ambulances;
using Care.Grains.Assets;
using Care.Grains.Beds;
using Care.Grains.Caching;
using Care.Grains.Calls;
using Care.Grains.Consents;
using Care.Grains.Consultations;
using Care.Grains.Devices;
using Care.Grains.Diagnoses;
using Care.Grains.DischargeSummaries;
using Care.Grains.Events;
using Care.Grains.ExternalResults;
using Care.Grains.Facilities;
using Care.Grains.Files;
using Care.Grains.Idempotency;
using Care.Grains.Inventory;
using Care.Grains.Investigations;
using Care.Grains.Locations;
using Care.Grains.Medicines;
using Care.Grains.Messages;
using Care.Grains.Notifications;
using Care.Grains.Operations;
using Care.Grains.Patients;
using Care.Grains.Permissions;
using Care.Grains.Places;
using Care.Grains.Prescriptions;
using Care.Grains.Resources;
using Care.Grains.Rounds;
using Care.Grains.Samples;
using Care.Grains.Shifting;
using Care.Grains.SignIn;
using Care.Grains.Storage;
using Care.Grains.Summaries;
using Care.Grains.Symptoms;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Care.Grains;

/// <summary>What the grains need of a silo, whoever hosts it.</summary>
public static class CareGrains
{
    /// <summary>Adds all domains. The database that their rows are in, and the queue that their jobs go to, are the host's.</summary>
    public static ISiloBuilder AddCareGrains(this ISiloBuilder silo, CareOptions options)
    {
        silo.AddIncomingGrainCallFilter<DatabaseFailures>().AddIncomingGrainCallFilter<CallerFilter>().AddOutgoingGrainCallFilter<RejectedCalls>();
        silo.Services.AddCallerProofs(options.Keys);
        // A grain that can't be activated while the database is away rejects its calls with what the driver threw: without this, callers would get an error of
        // the serializer instead.
        silo.Services.Configure<ExceptionSerializationOptions>(exceptions => exceptions.SupportedNamespacePrefixes.Add(nameof(Npgsql)));
        silo.Services
            .AddContractTypes()
            .AddSingleton(options)
            .AddStorage()
            .AddCaching()
            .AddPermissions()
            .AddIdempotency()
            .AddSignIn(options.SignIn, options.Passwords)
            .AddUsers()
            .AddPlaces()
            .AddFacilities()
            .AddInventory()
            .AddAmbulances()
            .AddLocations()
            .AddBeds()
            .AddAssets()
            .AddDevices(options.Middleware)
            .AddPatients()
            .AddConsultations()
            .AddConsents()
            .AddDiagnoses()
            .AddSymptoms()
            .AddMedicines()
            .AddPrescriptions()
            .AddRounds()
            .AddInvestigations()
            .AddSamples()
            .AddEvents()
            .AddDischargeSummaries()
            .AddExternalResults()
            .AddShifting()
            .AddResources()
            .AddFiles(options.Files)
            .AddMessages(options.Mail, options.Sms)
            .AddNotifications(options.Push)
            .AddSummaries()
            .AddOperations(options.Crashes);
        return silo;
    }

    /// <summary>Adds the database, which the rows of the grains and all lists are in.</summary>
    public static IServiceCollection AddCareDatabase(this IServiceCollection services, CareDatabase database) =>
        services.AddDatabase(database).AddDatabaseChecks(database);
}
