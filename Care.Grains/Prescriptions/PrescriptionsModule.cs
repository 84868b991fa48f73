using Care.Grains.Storage;
using Care.Interfaces.Prescriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Prescriptions;

/// <summary>The prescriptions of a consultation, and what was given of them (contract 06, §1 and §2).</summary>
internal static class PrescriptionsModule
{
    public static IServiceCollection AddPrescriptions(this IServiceCollection services) => services
        .AddUniqueName("prescription_given_once", PrescriptionRule.PrescribedAlready)
        .AddUniqueName("prescription_consultation_discharged", PrescriptionRule.Discharged)
        .AddUniqueName("medicine_administration_consultation_discharged", PrescriptionRule.Discharged)
        .AddUniqueName("medicine_administration_discontinued", PrescriptionRule.DiscontinuedAlready)
        .AddUniqueName("medicine_administration_archived_late", MedicineAdministrationRule.PrescriptionDiscontinued)
        .AddSingleton<PrescriptionSql>()
        .AddSingleton<PrescriptionViews>()
        .AddSingleton<MedicineAdministrationViews>();
}
