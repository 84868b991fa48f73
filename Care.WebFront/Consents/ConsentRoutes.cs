using Care.Interfaces.Consents;
using Care.Interfaces.Permissions;
using Care.WebFront.Consultations;
using Care.WebFront.Errors;
using Care.WebFront.SignIn;

namespace Care.WebFront.Consents;

/// <summary>The consents of a patient during a consultation (contract 05, §6).</summary>
internal static class ConsentRoutes
{
    public static void MapConsents(this IEndpointRouteBuilder routes)
    {
        var consents =
            routes.MapConsultationChild<IConsentQueries, IPatientConsent, PatientConsent>("consents", "consent", ConsultationPermissions.MayWriteAny);
        consents.Group.WithMetadata(ChallengeMetadata.ForAssets, new TakesAssetTokens());
        consents.List<ConsentFilter>(
            "Consents of a consultation", (queries, consultation, filter, paging, cancellation) =>
                queries.List(consultation, filter.Archived, paging, cancellation));
        consents.Get("One consent", (queries, consultation, consent, cancellation) => queries.Get(consultation, consent, cancellation));
        consents.Create<ConsentWrite>("Enter a consent, in place of the one of its type", (consent, consultation, body) => consent.Give(consultation, body));
        consents.Update<ConsentWrite>("Change a consent", (consent, consultation, body) => consent.Update(consultation, body));
    }
}
