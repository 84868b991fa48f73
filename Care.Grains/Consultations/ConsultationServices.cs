using Care.Grains.Jobs;
using Care.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Consultations;

/// <summary>What the grains of consultations need of a silo.</summary>
public static class ConsultationServices
{
    /// <summary>Adds what does not depend on where state is kept.</summary>
    public static IServiceCollection AddConsultations(this IServiceCollection services) =>
        services.AddSingleton<ConsultationViews>().AddSingleton<ConsultationLookups>().AddSingleton<ConsultationEvents>();

    /// <summary>Adds the consultations' read side.</summary>
    public static IServiceCollection AddConsultationRows(this IServiceCollection services) => services
        .AddSingleton<IEntityRows<Guid, ConsultationRow>, SqlConsultationRows>()
        .AddJobHandler<ConsultationJob>()
        .AddJobHandler<FinishInitialEntries>();
}
