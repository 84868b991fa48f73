using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Files;
using Care.Interfaces.Permissions;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;

namespace Care.WebFront.Files;

/// <summary>The records of files (contract 07, §5); their bytes go to and from the object store by signed links.</summary>
internal static class FileRoutes
{
    private const int LongestName = 2000;

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/api/v1/files").WithTags("files");
        files.MapGet("/", List).Produces<FileListItem[]>();
        files.MapPost("/", Register).Produces<FileRegistered>(StatusCodes.Status201Created);
        files.MapGet("/{file:guid}/", Get).Produces<FileDetail>();
        files.MapMethods("/{file:guid}/", ["PUT", "PATCH"], Change).AsksFirst(_ => true, Reach).Produces<FileChanged>();
        files.MapDelete("/{file:guid}/", Delete).Produces(StatusCodes.Status204NoContent);
    }

    private static Task<Outcome<Document<FileDetail>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IFile>(http.Id("file")).Get(AssociationOf(new RequestQuery(http.Request)));

    private static async Task<IResult> List(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var of = AssociationOf(query);
        var filter = query.Checked(new FileFilter(query.Boolean("is_archived"), query.Named<FileCategory>("file_category")));
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IFileQueries>(0).List(of, filter, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Register(HttpContext http, Cluster cluster)
    {
        var body = await http.ReadBody();
        var file = body.Checked(new FileWrite(
            body.Labelled<FileType>("file_type", required: true).Value,
            body.Labelled<FileCategory>("file_category").Value,
            body.Text("name", LongestName, required: true).Value ?? "",
            Guid.TryParse(body.Text("associating_id", required: true).Value, out var id) ? id : null,
            body.Text("original_name", LongestName, required: true).Value ?? "",
            body.Text("mime_type", LongestName, required: true).Value ?? ""));
        return Answer.Created(await cluster.Grains.GetGrain<IFile>(Guid.NewGuid()).Register(file));
    }

    private static async Task<IResult> Get(Guid file, HttpContext http, Cluster cluster)
    {
        var of = AssociationOf(new RequestQuery(http.Request));
        return Answer.Ok(await cluster.Read(grains => grains.GetGrain<IFile>(file).Get(of)));
    }

    private static async Task<IResult> Change(Guid file, HttpContext http, Cluster cluster)
    {
        var of = AssociationOf(new RequestQuery(http.Request));
        var body = await http.ReadBody();
        var change = body.Checked(new FileChange
        {
            Name = body.Text("name", LongestName, required: true),
            UploadCompleted = body.Boolean("upload_completed"),
            IsArchived = body.Boolean("is_archived"),
            ArchiveReason = body.Text("archive_reason", Characters.MaxLine, blank: true),
        });
        return Answer.Ok(await cluster.Grains.GetGrain<IFile>(file).Change(of, change));
    }

    private static async Task<IResult> Delete(Guid file, HttpContext http, Cluster cluster) =>
        Answer.Empty(await cluster.Grains.GetGrain<IFile>(file).Delete(AssociationOf(new RequestQuery(http.Request))));

    /// <summary>What every call but the first names beside the file (§5.4). What is no id, or is left out, is for the silo to refuse: some callers may not even be told that.</summary>
    private static FileAssociation AssociationOf(RequestQuery query)
    {
        var type = Sent(query, "file_type") ?? throw Missing("file_type");
        var ids = Sent(query, "associating_id");
        return Choice<FileType>.TryParseLabel(type, out var fileType) ? new FileAssociation(fileType, [.. ids?.Split(',').Select(IdOf) ?? []])
            : ids is null ? throw Missing("associating_id")
            : throw new RequestRefusedException(Error.Rule("file_type", "invalid file type"));
    }

    /// <summary>An empty one is sent, and wrong.</summary>
    private static string? Sent(RequestQuery query, string parameter) => query.Has(parameter) ? query.Text(parameter) ?? "" : null;

    private static Guid IdOf(string sent) => Guid.TryParse(sent.Trim(), out var id) ? id : Guid.Empty;

    private static RequestRefusedException Missing(string parameter) => new(FilePermissions.Missing(parameter));
}
