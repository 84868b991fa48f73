using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Shifting;

/// <summary>What the grains of shifting requests need of a silo.</summary>
internal static class ShiftingServices
{
    /// <summary>Adds what does not depend on where state is kept.</summary>
    public static IServiceCollection AddShifting(this IServiceCollection services) =>
        services.AddSingleton<ShiftingLookups>().AddSingleton<ShiftingViews>().AddSingleton<ShiftingCommentViews>().AddSingleton<ShiftingJobs>();

    /// <summary>Adds what reads the database.</summary>
    public static IServiceCollection AddShiftingDatabase(this IServiceCollection services) => services
        .AddSingleton<IOpenShiftings, SqlOpenShiftings>()
        .AddJobHandler<FinishShifting>()
        .AddJobHandler<RejectMovedShiftings>();
}
