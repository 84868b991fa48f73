using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Patients;

/// <summary>Patients and the notes about them (contract 04).</summary>
internal static class PatientsModule
{
    public static IServiceCollection AddPatients(this IServiceCollection services) => services
        .AddUniqueName("patient_facility_deleted", Error.Field("facility", "object with this id not found"))
        .AddUniqueName("patient_stay_begins", TransferRule.ConsultationBegins)
        .AddSingleton<IEntityRows<Guid, PatientRow>, SqlPatientRows>()
        .AddSingleton<IEntityRows<Guid, Stored<PatientNoteState>>, StoredRows<PatientNoteState>>()
        .AddSingleton<PatientViews>()
        .AddSingleton<PatientDocuments>()
        .AddSingleton<PatientListItems>()
        .AddSingleton<PatientLookups>()
        .AddSingleton<PatientNoteViews>();
}
