using Care.Grains.Jobs;
using Care.Grains.Storage;
using Care.Interfaces.Consultations;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Consultations;

/// <summary>Consultations (contract 05, §4).</summary>
internal static class ConsultationsModule
{
    public static IServiceCollection AddConsultations(this IServiceCollection services) => services
        .AddUniqueName("consultation_open", NewConsultationRule.Exists)
        .AddUniqueName("consultation_patient_elsewhere", NewConsultationRule.NotAtHome)
        .AddSingleton<IEntityRows<Guid, ConsultationRow>, SqlConsultationRows>()
        .AddSingleton<IMarkedConsultations, SqlMarkedConsultations>()
        .AddSingleton<NamedEntities>()
        .AddSingleton<ConsultationViews>()
        .AddSingleton<ConsultationDocuments>()
        .AddSingleton<ConsultationLookups>()
        .AddSingleton<ConsultationEvents>()
        .AddSingleton<ConsultationBeds>()
        .AddJobHandler<ConsultationJob>()
        .AddJobHandler<FinishInitialEntries>()
        .AddJobHandler<FinishBedMove>();
}
