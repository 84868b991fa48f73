using Care.Interfaces.Permissions;
using Care.Interfaces.Symptoms;
using Care.WebFront.Consultations;

namespace Care.WebFront.Symptoms;

/// <summary>The symptoms of a patient during a consultation (contract 05, §9).</summary>
internal static class SymptomRoutes
{
    public static void MapSymptoms(this IEndpointRouteBuilder routes)
    {
        var symptoms =
            routes.MapConsultationChild<ISymptomQueries, IEncounterSymptom, EncounterSymptom>("symptoms", "symptom", ConsultationEntryPermissions.MayWriteAny);
        symptoms.List<SymptomFilter>("Symptoms of a consultation", (queries, consultation, filter, paging, cancellation) =>
            queries.List(consultation, filter, paging, cancellation));
        symptoms.Get("One symptom", (queries, consultation, symptom, cancellation) => queries.Get(consultation, symptom, cancellation));
        symptoms.Create<SymptomWrite>("Enter a symptom", (symptom, consultation, body) => symptom.Enter(consultation, body));
        symptoms.Update<SymptomWrite>("Change a symptom", (symptom, consultation, body) => symptom.Update(consultation, body));
        symptoms.Delete("Take a symptom back as entered in error", (symptom, consultation) => symptom.TakeBack(consultation));
    }
}
