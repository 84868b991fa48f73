using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;
using Care.WebFront.SignIn;

namespace Care.WebFront.Patients;

/// <summary>Patients (contract 04, §3 to §7).</summary>
internal static class PatientRoutes
{
    /// <summary>The fixed size of a page of found patients.</summary>
    private const int SearchPage = 200;

    public static void MapPatientRoutes(this IEndpointRouteBuilder routes)
    {
        var patients = routes.MapGroup("/api/v1/patient").WithTags("patient").WithMetadata(new TakesAssetTokens());
        patients.MapGet("/", List).WithSummary("Patients, as a page or as a file for spreadsheets");
        patients.MapPost("/", Register).AsksFirst(PatientPermissions.MayWriteAny).WithSummary("Register a patient");
        patients.MapGet("/search/", Search).WithSummary("Patients of all facilities by phone number or name");
        patients.MapGet("/{patient:guid}/", Get).WithSummary("One patient");
        patients.MapPut("/{patient:guid}/", Replace).AsksFirst(PatientPermissions.MayWriteAny, Reach).WithSummary("Replace a patient's record");
        patients.MapPatch("/{patient:guid}/", Update).AsksFirst(PatientPermissions.MayWriteAny, Reach).WithSummary("Change a patient's record");
        patients.MapGet("/{patient:guid}/history/", History).WithSummary("Versions of a patient's record");
        patients.MapGroup("/{patient}").MapPost("/transfer/", Transfer).AsksFirst(PatientPermissions.MayWriteAny)
            .AlsoAnswers(ErrorKind.NotAcceptable).WithSummary("Transfer a patient to another facility");
        routes.MapGroup("/api/v1/facility/{facility}/discharged_patients").MapGet("/", Discharged).WithTags("patient")
            .WithSummary("Patients whom a facility discharged");
    }

    private static Task<Outcome<Document<PatientDetail>>> Reach(HttpContext http, IGrainFactory grains) => grains.GetGrain<IPatient>(http.Id("patient")).Get();

    private static async Task<PageOrCsvAnswer<PatientListItem>> List(
        ListQuery<PatientQuery> query, HttpContext http, Cluster cluster, CancellationToken cancellation)
    {
        var asked = query.Read();
        var filter = asked.Filter;
        if (asked.Csv)
        {
            PatientExport.Check(filter);
            var discharged = http.Request.Query["is_active"].LastOrDefault() != "True";
            return new(await cluster.Read(grains => grains.GetGrain<IPatientQueries>(0).Export(filter, discharged, cancellation)));
        }

        return new(await ListedPage.Read(query.Paging, part =>
            cluster.Read(grains => grains.GetGrain<IPatientQueries>(0).List(filter, asked.Order(), part, cancellation))));
    }

    private static async Task<PageAnswer<PatientListItem>> Discharged(
        ParentId facility, ListQuery<PatientQuery> query, Cluster cluster, CancellationToken cancellation)
    {
        var asked = query.Read();
        var filter = asked.Filter with { DischargedFrom = facility };
        var order = asked.OrderOfDischarged();
        return new(
            await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IPatientQueries>(0).List(filter, order, part, cancellation))));
    }

    private static async Task<PageAnswer<PatientFound>> Search(NumberedQuery<PatientSearchQuery> query, Cluster cluster, CancellationToken cancellation)
    {
        var page = query.Page(SearchPage);
        var search = query.Read().Search();
        return new(await cluster.Read(grains => grains.GetGrain<IPatientQueries>(0).Search(search, page, cancellation)), page);
    }

    private static async Task<CreatedAnswer<PatientDetail>> Register(Body<PatientWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IPatient>(IdempotentRequest.NewId()).Register(await Read(body)));

    private static async Task<OkAnswer<PatientDetail>> Get(Guid patient, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IPatient>(patient).Get()));

    private static async Task<OkAnswer<PatientDetail>> Replace(Guid patient, Body<PatientWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IPatient>(patient).Replace(await Read(body)));

    private static async Task<OkAnswer<PatientDetail>> Update(Guid patient, Body<PatientWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IPatient>(patient).Update(await Read(body)));

    private static async Task<PageAnswer<PatientVersion>> History(Guid patient, ListQuery query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IPatientQueries>(0).History(patient, part, cancellation))));

    private static async Task<OkAnswer<PatientTransferred>> Transfer(ParentId patient, Body<PatientTransfer> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IPatient>(patient).Transfer(await body.Read()));

    /// <summary>Circumstances of which nothing is said are left as they are (§3.2 rule 9); the client sends their id where they are to be begun.</summary>
    private static async Task<PatientWrite> Read(Body<PatientWrite> sent)
    {
        var (patient, body) = await sent.ReadWithErrors();
        var saysNothing = body.Checked(patient).MetaInfo == new PatientMetaWrite() && !body.Object("meta_info")!.Has("id");
        return saysNothing ? patient with { MetaInfo = null } : patient;
    }
}
