using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;

namespace Care.WebFront.Patients;

/// <summary>Notes about patients (contract 04, §8).</summary>
internal static class NoteRoutes
{
    public static void MapNotes(this IEndpointRouteBuilder routes)
    {
        var notes = routes.MapGroup("/api/v1/patient/{patient}/notes").WithTags("patient");
        notes.MapGet("/", List).Produces<PatientNote[]>();
        notes.MapPost("/", Write).AsksFirst(PatientNotePermissions.MayWriteAny, ReachPatient).Produces<PatientNote>(StatusCodes.Status201Created);
        notes.MapGet("/{note:guid}/", Get).Produces<PatientNote>();
        notes.MapMethods("/{note:guid}/", ["PUT", "PATCH"], Edit).AsksFirst(PatientNotePermissions.MayWriteAny, Reach).Produces<PatientNote>();
        notes.MapGet("/{note:guid}/edits/", Edits).Produces<PatientNoteEdit[]>();
    }

    private static Task<Outcome<Document<PatientDetail>>> ReachPatient(HttpContext http, IGrainFactory grains) => grains.GetGrain<IPatient>(http.Id("patient")).Get();

    private static Task<Outcome<Document<PatientNote>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IPatientNoteQueries>(0).Get(http.Id("patient"), http.Id("note"), http.RequestAborted);

    private static async Task<IResult> List(string patient, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(patient);
        var query = new RequestQuery(http.Request);
        var filter = query.Checked(new PatientNoteFilter(query.Choice<NoteThread>("thread"), query.Uuid("consultation")));
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IPatientNoteQueries>(0).List(id, filter, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Get(string patient, Guid note, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(patient);
        return Answer.Ok(await cluster.Read(grains => grains.GetGrain<IPatientNoteQueries>(0).Get(id, note, http.RequestAborted)));
    }

    private static async Task<IResult> Edits(string patient, Guid note, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(patient);
        var query = new RequestQuery(http.Request);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IPatientNoteQueries>(0).Edits(id, note, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Write(string patient, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(patient);
        var body = await http.ReadBody();
        var text = TextOf(body);
        if (text is not null && !body.Has("thread"))
        {
            throw new RequestRefusedException(Error.Rule("thread", "This field is required"));
        }

        var note = body.Checked(new PatientNoteWrite(text ?? "", body.Plain<NoteThread>("thread").Value, body.ExternalIdOrNull("reply_to").Value));
        return Answer.Created(await cluster.Grains.GetGrain<IPatientNote>(Guid.NewGuid()).Write(id, note));
    }

    private static async Task<IResult> Edit(string patient, Guid note, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(patient);
        var body = await http.ReadBody();
        var text = TextOf(body);
        var change = body.Checked(new PatientNoteChange(text ?? "", body.ExternalIdOrNull("reply_to")));
        return Answer.Ok(await cluster.Grains.GetGrain<IPatientNote>(note).Edit(id, change));
    }

    /// <summary>The text, required by POST, PUT and PATCH alike (rule 1).</summary>
    private static string? TextOf(RequestBody body)
    {
        const string field = "note";
        if (body.Raw(field) is not { ValueKind: JsonValueKind.String } sent || string.IsNullOrWhiteSpace(sent.GetString()))
        {
            body.AddError(field, "Note cannot be empty");
            return null;
        }

        return body.Text(field).Value;
    }
}
