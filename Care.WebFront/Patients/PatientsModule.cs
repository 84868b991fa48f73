namespace Care.WebFront.Patients;

/// <summary>Patients, the notes about them, and what they see of themselves (contract 04).</summary>
internal static class PatientsModule
{
    public static void MapPatients(this IEndpointRouteBuilder routes)
    {
        routes.MapPatientRoutes();
        routes.MapNoteRoutes();
        routes.MapOtpRoutes();
    }
}
