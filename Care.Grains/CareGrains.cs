using Care.Grains.Caching;
using Care.Grains.Calls;
using Care.Grains.Consents;
using Care.Grains.Consultations;
using Care.Grains.Diagnoses;
using Care.Grains.DischargeSummaries;
using Care.Grains.Events;
using Care.Grains.Facilities;
using Care.Grains.Files;
using Care.Grains.Messages;
using Care.Grains.Notifications;
using Care.Grains.Operations;
using Care.Grains.Patients;
using Care.Grains.Places;
using Care.Grains.Rounds;
using Care.Grains.Shifting;
using Care.Grains.SignIn;
using Care.Grains.Storage;
using Care.Grains.Summaries;
using Care.Grains.Symptoms;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Storage;

namespace Care.Grains;

/// <summary>What the grains need of a silo, whoever hosts it.</summary>
public static class CareGrains
{
    /// <summary>Adds what does not depend on where state is kept.</summary>
    public static ISiloBuilder AddCareGrains(this ISiloBuilder silo, CareOptions options)
    {
        silo.AddIncomingGrainCallFilter<DatabaseFailures>().AddIncomingGrainCallFilter<CallerFilter>().AddOutgoingGrainCallFilter<RejectedCalls>();
        silo.Services.AddCallerProofs(options.Keys);
        // A grain that can't be activated while the database is away rejects its calls with what the driver threw: without this, callers would get an error of the serializer instead.
        silo.Services.Configure<ExceptionSerializationOptions>(exceptions => exceptions.SupportedNamespacePrefixes.Add(nameof(Npgsql)));
        silo.Services
            .AddContractTypes()
            .AddSingleton(options)
            .AddSingleton(options.Passwords)
            .AddFiles(options.Files)
            .AddSingleton<ChangeFeed>()
            .AddSingleton(new UniqueNames([.. UserNames.All, .. FacilityNames.All, .. ConsentNames.All, .. DiagnosisNames.All, .. SymptomNames.All, .. ConsultationNames.All, .. ShiftingNames.All, .. PatientNames.All]))
            .AddSingleton<CacheGenerations>()
            .AddSingleton<EntityStore>()
            .AddSingleton<IAttributeToFactoryMapper<RowAttribute>, RowFactory>()
            .AddSingleton<Passwords>()
            .AddSingleton<UserDirectory>()
            .AddSingleton<Assignees>()
            .AddFacilities()
            .AddSingleton<UserViews>()
            .AddSingleton<IGrainStorageSerializer, JsonStateSerializer>()
            .AddMessages(options.Mail, options.Sms)
            .AddCrashReports(options.Crashes)
            .AddSignIn(options.SignIn)
            .AddUsers()
            .AddPatients()
            .AddShifting()
            .AddConsultations()
            .AddDischargeSummaries()
            .AddConsents()
            .AddDiagnoses()
            .AddSymptoms()
            .AddRounds()
            .AddEvents()
            .AddNotifications(options.Push);
        return silo;
    }

    /// <summary>Adds the read side and all else that lives in PostgreSQL beside the grains' own rows.</summary>
    public static IServiceCollection AddCareDatabase(this IServiceCollection services, CareDatabase database) => services
        .AddSingleton(database)
        .AddSingleton<PlaceDirectory>()
        .AddSingleton<EntityKeys, SequenceEntityKeys>()
        .AddFacilityDatabase()
        .AddSingleton<IEntityRows<int, UserRow>, SqlUserRows>()
        .AddPatientRows()
        .AddShiftingDatabase()
        .AddConsultationRows()
        .AddConsentRows()
        .AddDiagnosisRows()
        .AddEventRows()
        .AddRoundJobs()
        .AddSummaries()
        .AddDatabaseChecks(database)
        .AddMessageJobs()
        .AddDischargeSummaryJobs()
        .AddNotificationJobs()
        .AddHostedService<PostgresChangeFeed>();
}
