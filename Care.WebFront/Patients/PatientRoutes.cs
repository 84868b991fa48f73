using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Patients;

/// <summary>Patients (contract 04, §3 to §7).</summary>
internal static class PatientRoutes
{
    /// <summary>The fixed size of a page of found patients.</summary>
    private const int SearchPage = 200;

    public static void MapPatients(this IEndpointRouteBuilder routes)
    {
        var patients = routes.MapGroup("/api/v1/patient").WithTags("patient");
        patients.MapGet("/", List).Produces<PatientListItem[]>();
        patients.MapPost("/", Register).AsksFirst(PatientPermissions.MayWriteAny).Produces<PatientDetail>(StatusCodes.Status201Created);
        patients.MapGet("/search/", Search).Produces<PatientFound[]>();
        patients.MapGet("/{patient:guid}/", Get).Produces<PatientDetail>();
        patients.MapPut("/{patient:guid}/", Replace).AsksFirst(PatientPermissions.MayWriteAny, Reach).Produces<PatientDetail>();
        patients.MapPatch("/{patient:guid}/", Update).AsksFirst(PatientPermissions.MayWriteAny, Reach).Produces<PatientDetail>();
        patients.MapGet("/{patient:guid}/history/", History).Produces<PatientVersion[]>();
        patients.MapPost("/{patient}/transfer/", Transfer).AsksFirst(PatientPermissions.MayWriteAny).Produces<PatientTransferred>();
        routes.MapGet("/api/v1/facility/{facility}/discharged_patients/", Discharged).WithTags("patient").Produces<PatientListItem[]>();
        routes.MapNotes();
    }

    private static Task<Outcome<Document<PatientDetail>>> Reach(HttpContext http, IGrainFactory grains) => grains.GetGrain<IPatient>(http.Id("patient")).Get();

    private static async Task<IResult> List(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var filter = PatientQuery.FilterOf(query);
        if (query.Has("csv"))
        {
            PatientExport.Check(query);
            var discharged = http.Request.Query["is_active"].LastOrDefault() != "True";
            return Answer.Csv(await cluster.Read(grains => grains.GetGrain<IPatientQueries>(0).Export(filter, discharged, http.RequestAborted)));
        }

        var order = PatientQuery.OrderOf(query);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IPatientQueries>(0).List(filter, order, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Discharged(string facility, HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var filter = PatientQuery.FilterOf(query) with { DischargedFrom = MalformedId.Checked(facility) };
        var order = PatientQuery.DischargedOrderOf(query);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IPatientQueries>(0).List(filter, order, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Search(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var page = query.Page(SearchPage);
        var search = query.Checked(SearchOf(query));
        return Answer.NumberedPage(await cluster.Read(grains => grains.GetGrain<IPatientQueries>(0).Search(search, page, http.RequestAborted)), page);
    }

    private static async Task<IResult> Register(HttpContext http, Cluster cluster) =>
        Answer.Created(await cluster.Grains.GetGrain<IPatient>(Guid.NewGuid()).Register(PatientBody.Read(await http.ReadBody(), isNew: true)));

    private static async Task<IResult> Get(Guid patient, Cluster cluster) =>
        Answer.Ok(await cluster.Read(grains => grains.GetGrain<IPatient>(patient).Get()));

    private static async Task<IResult> Replace(Guid patient, HttpContext http, Cluster cluster) =>
        Answer.Ok(await cluster.Grains.GetGrain<IPatient>(patient).Replace(PatientBody.Read(await http.ReadBody())));

    private static async Task<IResult> Update(Guid patient, HttpContext http, Cluster cluster) =>
        Answer.Ok(await cluster.Grains.GetGrain<IPatient>(patient).Update(PatientBody.Read(await http.ReadBody())));

    private static async Task<IResult> History(Guid patient, HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IPatientQueries>(0).History(patient, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Transfer(string patient, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(patient);
        var body = await http.ReadBody();
        var transfer = body.Checked(
            new PatientTransfer(body.ExternalId("facility", required: true).Value, body.Integer("year_of_birth", required: true, min: 0, max: PatientLimits.LastYear).Value));
        return Answer.Ok(await cluster.Grains.GetGrain<IPatient>(id).Transfer(transfer));
    }

    /// <summary>The two keys that find somebody; the rest is checked and finds nobody (§6).</summary>
    private static PatientSearch SearchOf(RequestQuery query)
    {
        var phoneNumber = query.Text("phone_number");
        if (phoneNumber is not null && !PhoneNumber.IsMobileOrLandline(phoneNumber))
        {
            query.AddError("phone_number", PhoneNumber.Message("mobile, landline", phoneNumber));
        }

        if (query.Text("gender") is { } gender && !Choice<Gender>.TryParseLabel(gender, out _) && !Choice<Gender>.TryParseNumber(gender, out _))
        {
            query.AddError("gender", $"Select a valid choice. {gender} is not one of the available choices.");
        }

        _ = query.Number("facility");
        return new(phoneNumber, query.Text("name"));
    }
}
