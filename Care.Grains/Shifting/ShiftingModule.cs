using Care.Grains.Jobs;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Shifting;

/// <summary>Shifting requests and the comments on them (contract 06, §7 and §8).</summary>
internal static class ShiftingModule
{
    public static IServiceCollection AddShifting(this IServiceCollection services) => services
        .AddUniqueName("shifting_request_open", ShiftingNames.AlreadyRequested)
        .AddUniqueName("shifting_request_patient_elsewhere", Error.Field("patient", "The patient was moved to another facility"))
        .AddUniqueName("shifting_request_assigned_facility_deleted", Error.Field("assigned_facility", "object with this id not found"))
        .AddUniqueName("shifting_request_approving_facility_deleted", Error.Field("shifting_approving_facility", "object with this id not found"))
        .AddSingleton<IOpenShiftings, SqlOpenShiftings>()
        .AddSingleton<ShiftingLookups>()
        .AddSingleton<ShiftingViews>()
        .AddSingleton<ShiftingCommentViews>()
        .AddSingleton<ShiftingJobs>()
        .AddJobHandler<FinishShifting>()
        .AddJobHandler<RejectMovedShiftings>();
}
