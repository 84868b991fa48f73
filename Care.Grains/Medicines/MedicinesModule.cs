using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Medicines;

/// <summary>The catalogue of medicines (contract 06, §3).</summary>
internal static class MedicinesModule
{
    public static IServiceCollection AddMedicines(this IServiceCollection services) => services.AddSingleton<MedicineDirectory>();
}
