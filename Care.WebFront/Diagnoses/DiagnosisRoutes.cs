using Care.Interfaces.Diagnoses;
using Care.Interfaces.Permissions;
using Care.WebFront.Consultations;

namespace Care.WebFront.Diagnoses;

/// <summary>The diagnoses of a consultation (contract 05, §8).</summary>
internal static class DiagnosisRoutes
{
    public static void MapDiagnosisRoutes(this IEndpointRouteBuilder routes)
    {
        var diagnoses = routes.MapConsultationChild<IDiagnosisQueries, IConsultationDiagnosis, ConsultationDiagnosis>(
            "diagnoses", "diagnosis", ConsultationEntryPermissions.MayWriteAny);
        diagnoses.List("Diagnoses of a consultation", (queries, consultation, paging, cancellation) => queries.List(consultation, paging, cancellation));
        diagnoses.Get("One diagnosis", (queries, consultation, diagnosis, cancellation) => queries.Get(consultation, diagnosis, cancellation));
        diagnoses.Create<DiagnosisWrite>("Make a diagnosis", (diagnosis, consultation, body) => diagnosis.Make(consultation, body));
        diagnoses.Update<DiagnosisWrite>("Change a diagnosis", (diagnosis, consultation, body) => diagnosis.Update(consultation, body));
    }
}
