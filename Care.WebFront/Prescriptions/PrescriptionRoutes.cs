using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Permissions;
using Care.Interfaces.Prescriptions;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Consultations;
using Care.WebFront.Permissions;

namespace Care.WebFront.Prescriptions;

/// <summary>The prescriptions of a consultation, and what was given of them (contract 06, §1 and §2).</summary>
internal static class PrescriptionRoutes
{
    public static void MapPrescriptions(this IEndpointRouteBuilder routes)
    {
        var prescriptions = routes.MapConsultationChild<IPrescriptionQueries, IPrescription, Prescription>(
            "prescriptions", "prescription", ConsultationEntryPermissions.MayWriteAny);
        prescriptions.List<PrescriptionFilter>("Prescriptions of a consultation", (queries, consultation, filter, paging, cancellation) =>
            queries.List(consultation, filter, paging, cancellation));
        prescriptions.Get("One prescription", (queries, consultation, prescription, cancellation) =>
            queries.Get(consultation, prescription, cancellation));
        prescriptions.Create<PrescriptionWrite>("Prescribe a medicine", (prescription, consultation, body) => prescription.Prescribe(consultation, body));
        prescriptions.Group.MapPost(prescriptions.Path + "discontinue/", Discontinue)
            .AsksFirst(ConsultationEntryPermissions.MayWriteAny, Reach).WithSummary("Discontinue a prescription");
        prescriptions.Group.MapPost(prescriptions.Path + "administer/", Administer)
            .AsksFirst(ConsultationEntryPermissions.MayWriteAny, ReachForAdministration).WithSummary("Enter that a medicine was given");

        var administrations = routes.MapConsultationChild<IMedicineAdministrationQueries, IMedicineAdministration, MedicineAdministration>(
            "prescription_administration", "administration", ConsultationEntryPermissions.MayWriteAny);
        administrations.List<MedicineAdministrationFilter>("What was given in a consultation", (queries, consultation, filter, paging, cancellation) =>
            queries.List(consultation, filter, paging, cancellation));
        administrations.Get("One administration of a medicine", (queries, consultation, administration, cancellation) =>
            queries.Get(consultation, administration, cancellation));
        administrations.Group.MapPost(administrations.Path + "archive/", Archive).WithSummary("Archive what was not given so");
    }

    private static Task<Outcome<Document<Prescription>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IPrescriptionQueries>(0).Get(http.Id("consultation"), http.Id("prescription"), http.RequestAborted);

    /// <summary>That a prescription is given no more is told before the body is looked at.</summary>
    private static Task<Outcome<PrescriptionBriefing>> ReachForAdministration(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IPrescription>(http.Id("prescription")).ForAdministration(http.Id("consultation"));

    private static async Task<EmptyObjectAnswer> Discontinue(
        ParentId consultation, Guid prescription, Body<PrescriptionDiscontinuation> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IPrescription>(prescription).Discontinue(consultation, await body.Read()));

    private static async Task<CreatedAnswer<MedicineAdministration>> Administer(
        ParentId consultation, Guid prescription, Body<MedicineAdministrationWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IMedicineAdministration>(IdempotentRequest.NewId()).Administer(consultation, prescription, await body.Read()));

    private static async Task<EmptyObjectAnswer> Archive(ParentId consultation, Guid administration, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IMedicineAdministration>(administration).Archive(consultation));
}
