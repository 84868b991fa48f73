using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
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
    public static void MapNoteRoutes(this IEndpointRouteBuilder routes)
    {
        var notes = routes.MapGroup("/api/v1/patient/{patient}/notes").WithTags("patient");
        notes.MapGet("/", List).WithSummary("Notes about a patient");
        notes.MapPost("/", Write).AsksFirst(PatientNotePermissions.MayWriteAny, ReachPatient).WithSummary("Write a note about a patient");
        notes.MapGet("/{note:guid}/", Get).WithSummary("One note");
        notes.MapMethods("/{note:guid}/", ["PUT", "PATCH"], Edit).AsksFirst(PatientNotePermissions.MayWriteAny, Reach).WithSummary("Edit a note");
        notes.MapGet("/{note:guid}/edits/", Edits).WithSummary("The texts that a note had");
    }

    private static Task<Outcome<Document<PatientDetail>>> ReachPatient(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IPatient>(http.Id("patient")).Get();

    private static Task<Outcome<Document<PatientNote>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IPatientNoteQueries>(0).Get(http.Id("patient"), http.Id("note"), http.RequestAborted);

    private static async Task<PageAnswer<PatientNote>> List(
        ParentId patient, ListQuery<PatientNoteFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(await ListedPage.Read(query.Paging, part =>
            cluster.Read(grains => grains.GetGrain<IPatientNoteQueries>(0).List(patient, filter, part, cancellation))));
    }

    private static async Task<OkAnswer<PatientNote>> Get(ParentId patient, Guid note, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => grains.GetGrain<IPatientNoteQueries>(0).Get(patient, note, cancellation)));

    private static async Task<PageAnswer<PatientNoteEdit>> Edits(
        ParentId patient, Guid note, ListQuery query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part =>
            cluster.Read(grains => grains.GetGrain<IPatientNoteQueries>(0).Edits(patient, note, part, cancellation))));

    private static async Task<CreatedAnswer<PatientNote>> Write(ParentId patient, Body<PatientNoteWrite> sent, Cluster cluster)
    {
        var (note, body) = await sent.ReadWithErrors();
        if (note.Note is not null && !body.Has("thread"))
        {
            throw new RequestRefusedException(Error.Rule("thread", "This field is required"));
        }

        return new(await cluster.Grains.GetGrain<IPatientNote>(IdempotentRequest.NewId()).Write(patient, body.Checked(note)));
    }

    private static async Task<OkAnswer<PatientNote>> Edit(ParentId patient, Guid note, Body<PatientNoteChange> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IPatientNote>(note).Edit(patient, await body.Read()));
}
