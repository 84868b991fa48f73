using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Permissions;
using Care.Interfaces.Samples;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Samples;

/// <summary>Test samples (contract 04, §11): of all patients, and the same below the one that they are of.</summary>
internal static class PatientSampleRoutes
{
    /// <summary>Each sample of a list shows the whole of its patient's record.</summary>
    private const int WithPatients = 50;

    public static void MapSamples(this IEndpointRouteBuilder routes)
    {
        var samples = routes.MapGroup("/api/v1/test_sample").WithTags("test_sample");
        samples.MapGet("/", List).WithSummary("Test samples, as a page or as a file for spreadsheets");
        samples.MapPost("/", Request).AsksFirst(PatientSamplePermissions.MayRequestAny).WithSummary("Ask for a test sample");
        samples.MapGet("/{sample:guid}/", Get).WithSummary("One test sample with its steps");
        samples.MapPatch("/{sample:guid}/", Update).AsksFirst(PatientSamplePermissions.MayUpdateAny, Reach).WithSummary("Bring a test sample a step on");
        samples.MapGet("/{sample:guid}/icmr_sample/", GetIcmrForm).WithSummary("The ICMR's specimen referral form of a test sample");

        var ofPatient = routes.MapGroup("/api/v1/patient/{patient}/test_sample").WithTags("test_sample");
        ofPatient.MapGet("/", ListOfPatient).WithSummary("Test samples of a patient, as a page or as a file for spreadsheets");
        ofPatient.MapPost("/", RequestOfPatient).AsksFirst(PatientSamplePermissions.MayRequestAny)
            .WithSummary("Ask for a test sample of the patient whom the body names");
        ofPatient.MapGet("/{sample:guid}/", GetOfPatient).WithSummary("One test sample of a patient with its steps");
        ofPatient.MapPatch("/{sample:guid}/", UpdateOfPatient).AsksFirst(PatientSamplePermissions.MayUpdateAny, ReachOfPatient)
            .WithSummary("Bring a test sample of a patient a step on");
        ofPatient.MapGet("/{sample:guid}/icmr_sample/", GetIcmrFormOfPatient).WithSummary("The ICMR's specimen referral form of a patient's test sample");
    }

    private static Task<Outcome<Document<PatientSampleDetail>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IPatientSample>(http.Id("sample")).Get(patient: null);

    private static Task<Outcome<Document<PatientSampleDetail>>> ReachOfPatient(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IPatientSample>(http.Id("sample")).Get(http.Id("patient"));

    private static Task<PageOrCsvAnswer<PatientSample>> List(ListQuery<PatientSampleQuery> query, Cluster cluster, CancellationToken cancellation) =>
        Listed(null, query, cluster, cancellation);

    private static Task<PageOrCsvAnswer<PatientSample>> ListOfPatient(
        ParentId patient, ListQuery<PatientSampleQuery> query, Cluster cluster, CancellationToken cancellation) =>
            Listed(patient, query, cluster, cancellation);

    private static async Task<PageOrCsvAnswer<PatientSample>> Listed(
        Guid? patient, ListQuery<PatientSampleQuery> query, Cluster cluster, CancellationToken cancellation)
    {
        var asked = query.Read();
        return asked.Csv
            ? new(await cluster.Read(grains => grains.GetGrain<IPatientSampleQueries>(0).Export(patient, asked.Filter, cancellation)))
            : new(await ListedPage.Read(
                query.Paging,
                part => cluster.Read(grains => grains.GetGrain<IPatientSampleQueries>(0).List(patient, asked.Filter, part, cancellation)),
                WithPatients));
    }

    private static async Task<CreatedAnswer<PatientSample>> Request(Body<PatientSampleWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IPatientSample>(IdempotentRequest.NewId()).Request(await body.Read()));

    /// <summary>The patient is the body's; the path says nothing (a quirk of the contract that is kept).</summary>
    private static Task<CreatedAnswer<PatientSample>> RequestOfPatient(ParentId patient, Body<PatientSampleWrite> body, Cluster cluster) =>
        Request(body, cluster);

    private static async Task<OkAnswer<PatientSampleDetail>> Get(Guid sample, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IPatientSample>(sample).Get(patient: null)));

    private static async Task<OkAnswer<PatientSampleDetail>> GetOfPatient(ParentId patient, Guid sample, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IPatientSample>(sample).Get(patient)));

    private static async Task<OkAnswer<IcmrForm>> GetIcmrForm(Guid sample, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IPatientSample>(sample).GetIcmrForm(patient: null)));

    private static async Task<OkAnswer<IcmrForm>> GetIcmrFormOfPatient(ParentId patient, Guid sample, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IPatientSample>(sample).GetIcmrForm(patient)));

    private static async Task<OkAnswer<PatientSample>> Update(Guid sample, Body<PatientSampleWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IPatientSample>(sample).Update(patient: null, await body.Read()));

    private static async Task<OkAnswer<PatientSample>> UpdateOfPatient(ParentId patient, Guid sample, Body<PatientSampleWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IPatientSample>(sample).Update(patient, await body.Read()));
}

/// <summary>What a list of test samples is asked for (contract 04, §11.2).</summary>
internal sealed record PatientSampleQuery
{
    public required PatientSampleFilter Filter { get; init; }

    /// <summary>The whole list as a file for spreadsheets, in place of a page.</summary>
    [Present]
    public bool Csv { get; init; }
}
