using Care.Interfaces.Caching;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Idempotency;
using Care.WebFront.Binding;
using Care.WebFront.Caching;
using Care.WebFront.Calls;
using Care.WebFront.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Care.WebFront.Facilities;

/// <summary>Facilities and their public directory (contract 02, §3).</summary>
internal static class FacilityRoutes
{
    /// <summary>
    /// Facility choices: open to all, the same for all, and asked for by every picker. Browsers may not keep them: they show how many patients there are.
    /// Without the one filter, by whom a user is linked to, whose changes nobody tells; <c>all</c> and <c>page</c> are what care_fe sends along for nothing.
    /// </summary>
    private static readonly PageCached Choices = new(
        PageFamily.Facilities,
        TimeSpan.FromMinutes(1),
        "name", "facility_type", "district", "local_body", "state", "district_name", "local_body_name", "state_name", "kasp_empanelled", "search_text", "limit",
            "offset", "all", "page")
    {
        InBrowsers = false,
    };

    public static void MapFacilityRoutes(this IEndpointRouteBuilder routes)
    {
        var facilities = routes.MapGroup("/api/v1/facility").WithTags("facility");
        facilities.MapGet("/", List).WithSummary("Facilities in the caller's scope");
        facilities.MapPost("/", Register).WithSummary("Create a facility");
        facilities.MapGet("/{facility:guid}/", Get).WithSummary("One facility");
        facilities.MapMethods("/{facility:guid}/", ["PUT", "PATCH"], Update).WithSummary("Change a facility");
        facilities.MapDelete("/{facility:guid}/", Remove).WithSummary("Delete a facility without active patients");
        facilities.MapPost("/{facility:guid}/cover_image/", SetCover).WithSummary("Set the cover image");
        facilities.MapDelete("/{facility:guid}/cover_image/", RemoveCover).WithSummary("Remove the cover image");

        var directory = routes.MapGroup("/api/v1/getallfacilities").WithTags("facility").WithMetadata(new AllowAnonymousAttribute());
        directory.MapGet("/", Directory).WithMetadata(Choices).WithSummary("The public directory of facilities");
        directory.MapGet("/{facility:guid}/", DirectoryEntry).WithSummary("One facility of the public directory");
    }

    private static async Task<Results<PageAnswer<FacilityFull>, PageAnswer<FacilityBasic>, CsvAnswer>> List(
        ListQuery<FacilityFilter> query, Query<FacilityListForm> form, Cluster cluster, CancellationToken cancellation)
    {
        var (filter, shown) = (query.Read(), form.Read());
        if (shown.Csv)
        {
            return new CsvAnswer(await cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).Export(filter, shown.Export(), cancellation)));
        }

        return shown.All == "true"
            ? new PageAnswer<FacilityBasic>(
                await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).ListBasic(filter, part, cancellation))))
            : new PageAnswer<FacilityFull>(
                await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).List(filter, part, cancellation))));
    }

    private static async Task<CreatedAnswer<FacilityFull>> Register(Body<FacilityWrite> body, Cluster cluster)
    {
        var (sent, errors) = await body.ReadWithErrors();
        var write = await FacilityPath.FirstWhoMay(() => cluster.Read(grains => MayRegister(grains, sent)), () => Checked(sent, errors, cluster));
        return new(await cluster.Grains.GetGrain<IFacility>(IdempotentRequest.NewId()).Register(write));
    }

    private static Task<Outcome<Done>> MayRegister(IGrainFactory grains, FacilityWrite sent) =>
        grains.GetGrain<IFacilityQueries>(0).MayRegister(sent.LocalBody.Value, sent.District.Value, sent.State.Value);

    private static async Task<OkAnswer<FacilityFull>> Get(Guid facility, Query<FacilityFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(filter == FacilityFilter.None
            ? await cluster.Read(grains => grains.GetGrain<IFacility>(facility).Get())
            : await cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).Find(facility, filter, cancellation)));
    }

    private static async Task<OkAnswer<FacilityFull>> Update(Guid facility, Body<FacilityWrite> body, Cluster cluster)
    {
        var write = await FacilityPath.FirstWhoMay(() => MayUpdate(cluster, facility), async () =>
        {
            var (sent, errors) = await body.ReadWithErrors();
            return await Checked(sent, errors, cluster);
        });
        return new(await cluster.Grains.GetGrain<IFacility>(facility).Update(write));
    }

    private static async Task<EmptyAnswer> Remove(Guid facility, Cluster cluster) => new(await cluster.Grains.GetGrain<IFacility>(facility).Remove());

    private static async Task<OkAnswer<CoverImage>> SetCover(Guid facility, Body<CoverImageUpload> body, Cluster cluster)
    {
        var sent = await FacilityPath.FirstWhoMay(() => MayUpdate(cluster, facility), body.Read);
        return new(await cluster.Grains.GetGrain<IFacility>(facility).SetCover(sent.Picture!));
    }

    private static async Task<EmptyAnswer> RemoveCover(Guid facility, Cluster cluster) => new(await cluster.Grains.GetGrain<IFacility>(facility).RemoveCover());

    private static async Task<PageAnswer<FacilityBasic>> Directory(ListQuery<FacilityFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(
            await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).Directory(filter, part, cancellation))));
    }

    private static async Task<OkAnswer<FacilityBasic>> DirectoryEntry(
        Guid facility, Query<FacilityFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(await cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).DirectoryEntry(facility, filter, cancellation)));
    }

    private static Task<Outcome<Done>> MayUpdate(Cluster cluster, Guid facility) => cluster.Read(grains => grains.GetGrain<IFacility>(facility).MayUpdate());

    /// <summary>
    /// The body. Where something is wrong with it anyway, the places that there are none of are told with the rest; the facility's grain finds them otherwise.
    /// </summary>
    private static async Task<FacilityWrite> Checked(FacilityWrite sent, RequestBody errors, Cluster cluster)
    {
        if (errors.IsWrong)
        {
            await errors.AddUnknownPlaces(cluster, sent.Ward.Value, sent.LocalBody.Value, sent.District.Value, sent.State.Value);
        }

        return errors.Checked(sent);
    }
}
