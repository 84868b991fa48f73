using Care.Grains.Facilities;
using Care.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Patients;

/// <summary>What the patients' grains need of a silo.</summary>
public static class PatientServices
{
    /// <summary>Adds what does not depend on where state is kept.</summary>
    public static IServiceCollection AddPatients(this IServiceCollection services) =>
        services.AddSingleton<PatientViews>().AddSingleton<PatientDocuments>().AddSingleton<PatientListItems>().AddSingleton<PatientLookups>().AddSingleton<PatientNoteViews>();

    /// <summary>Adds the patients' read side.</summary>
    public static IServiceCollection AddPatientRows(this IServiceCollection services) => services
        .AddSingleton<IEntityRows<Guid, PatientRow>, SqlPatientRows>()
        .AddSingleton<IEntityRows<Guid, Stored<PatientNoteState>>, StoredRows<PatientNoteState>>()
        .AddSingleton<IEntityRows<int, FacilityRow>, SqlFacilityRowsByKey>();
}
