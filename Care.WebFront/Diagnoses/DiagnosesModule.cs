namespace Care.WebFront.Diagnoses;

/// <summary>Diagnoses (contract 05, §8), and the concepts of ICD-11 that they are made of (§10).</summary>
internal static class DiagnosesModule
{
    public static void MapDiagnoses(this IEndpointRouteBuilder routes)
    {
        routes.MapDiagnosisRoutes();
        routes.MapConceptRoutes();
    }
}
