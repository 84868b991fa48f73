using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Samples;

/// <summary>Test samples (contract 04, §11).</summary>
internal static class SamplesModule
{
    public static IServiceCollection AddSamples(this IServiceCollection services) => services
        .AddUniqueName("patient_sample_testing_facility_deleted", Error.Field("testing_facility", "object with this id not found"))
        .AddSingleton<PatientSampleRows>()
        .AddSingleton<PatientSampleViews>()
        .AddSingleton<IcmrForms>();
}
