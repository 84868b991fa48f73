using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Care.Interfaces.Idempotency;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Files;

/// <summary>The records of files (contract 07, §5); their bytes go to and from the object store by signed links.</summary>
internal static class FileRoutes
{
    public static void MapFileRoutes(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/api/v1/files").WithTags("files");
        files.MapGet("/", List).WithSummary("Files of an object");
        files.MapPost("/", Register).WithSummary("Register a file, whose bytes are then sent to the signed link");
        files.MapGet("/{file:guid}/", Get).WithSummary("One file, with a link to its bytes");
        files.MapMethods("/{file:guid}/", ["PUT", "PATCH"], Change).AsksFirst(_ => true, Reach).WithSummary("Rename, complete or archive a file");
        files.MapDelete("/{file:guid}/", Delete).WithSummary("Remove a file");
    }

    private static Task<Outcome<Document<FileDetail>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IFile>(http.Id("file")).Get(FileAssociationQuery.Read(new Query<FileAssociationQuery>(http)));

    private static async Task<PageAnswer<FileListItem>> List(
        Query<FileAssociationQuery> association, ListQuery<FileFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var of = FileAssociationQuery.Read(association);
        var filter = query.Read();
        return new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IFileQueries>(0).List(of, filter, part, cancellation))));
    }

    private static async Task<CreatedAnswer<FileRegistered>> Register(Body<FileWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IFile>(IdempotentRequest.NewId()).Register(await body.Read()));

    private static async Task<OkAnswer<FileDetail>> Get(Guid file, Query<FileAssociationQuery> association, Cluster cluster)
    {
        var of = FileAssociationQuery.Read(association);
        return new(await cluster.Read(grains => grains.GetGrain<IFile>(file).Get(of)));
    }

    private static async Task<OkAnswer<FileChanged>> Change(Guid file, Query<FileAssociationQuery> association, Body<FileChange> body, Cluster cluster)
    {
        var of = FileAssociationQuery.Read(association);
        return new(await cluster.Grains.GetGrain<IFile>(file).Change(of, await body.Read()));
    }

    private static async Task<EmptyAnswer> Delete(Guid file, Query<FileAssociationQuery> association, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IFile>(file).Delete(FileAssociationQuery.Read(association)));
}
