using Care.Interfaces.Idempotency;
using Care.Interfaces.Users;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;
using Microsoft.AspNetCore.Authorization;

namespace Care.WebFront.Users;

/// <summary>Skills and the skills of users (contract 01, C6).</summary>
internal static class SkillRoutes
{
    public static void MapSkillRoutes(this IEndpointRouteBuilder routes)
    {
        var skills = routes.MapGroup("/api/v1/skill").WithTags("skill");
        skills.MapGet("/", List).WithSummary("Skills that there are");
        skills.MapGet("/{skill:guid}/", Get).WithSummary("One skill");

        var links = routes.MapGroup("/api/v1/users/{username}/skill").WithTags("users");
        links.MapGet("/", OfUser).WithMetadata(new AllowAnonymousAttribute()).WithSummary("Skills of a user");
        links.MapPost("/", Assign).AsksFirst(UserRoutes.Anybody, UserRoutes.Visible).WithSummary("Give a user a skill");
        links.MapGet("/{link:guid}/", GetLink).WithMetadata(new AllowAnonymousAttribute()).WithSummary("One skill of a user");
        links.MapMethods("/{link:guid}/", ["PUT", "PATCH"], Replace).AsksFirst(UserRoutes.Anybody, UserRoutes.Visible)
            .WithSummary("Put another skill in its place");
        links.MapDelete("/{link:guid}/", Remove).WithSummary("Take a skill away");
    }

    private static async Task<PageAnswer<Skill>> List(ListQuery<SkillFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(
            await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<ISkillQueries>(0).List(filter.SearchText, part, cancellation))));
    }

    private static async Task<OkAnswer<Skill>> Get(Guid skill, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => grains.GetGrain<ISkillQueries>(0).Get(skill, cancellation)));

    private static async Task<PageAnswer<UserSkill>> OfUser(string username, ListQuery query, Cluster cluster, CancellationToken cancellation)
    {
        var user = await cluster.Named(username);
        return new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<ISkillQueries>(0).OfUser(user, part, cancellation))));
    }

    private static async Task<OkAnswer<UserSkill>> GetLink(string username, Guid link, Cluster cluster)
    {
        var user = await cluster.Named(username);
        return new(await cluster.Read(grains => grains.GetGrain<IUserSkill>(link).Get(user)));
    }

    private static async Task<CreatedAnswer<UserSkill>> Assign(string username, Body<UserSkillWrite> body, Cluster cluster)
    {
        var sent = await body.Read();
        return new(await cluster.Grains.GetGrain<IUserSkill>(IdempotentRequest.NewId()).Assign(await cluster.Named(username), sent.Skill.Value));
    }

    private static async Task<OkAnswer<UserSkill>> Replace(string username, Guid link, Body<UserSkillWrite> body, Cluster cluster)
    {
        var sent = await body.Read();
        return new(await cluster.Grains.GetGrain<IUserSkill>(link).Replace(await cluster.Named(username), sent.Skill));
    }

    private static async Task<EmptyAnswer> Remove(string username, Guid link, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IUserSkill>(link).Remove(await cluster.Named(username)));
}
