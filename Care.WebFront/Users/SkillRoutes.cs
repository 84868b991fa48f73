using Care.Interfaces.Users;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;
using Microsoft.AspNetCore.Authorization;

namespace Care.WebFront.Users;

/// <summary>Skills and the skills of users (contract 01, C6).</summary>
internal static class SkillRoutes
{
    public static void MapSkills(this IEndpointRouteBuilder routes)
    {
        var skills = routes.MapGroup("/api/v1/skill").WithTags("skill");
        skills.MapGet("/", List).Produces<Skill[]>();
        skills.MapGet("/{skill:guid}/", Get).Produces<Skill>();

        var links = routes.MapGroup("/api/v1/users/{username}/skill").WithTags("users");
        links.MapGet("/", OfUser).WithMetadata(new AllowAnonymousAttribute()).Produces<UserSkill[]>();
        links.MapPost("/", Assign).AsksFirst(UserRoutes.Anybody, UserRoutes.Visible).Produces<UserSkill>(StatusCodes.Status201Created);
        links.MapGet("/{link:guid}/", GetLink).WithMetadata(new AllowAnonymousAttribute()).Produces<UserSkill>();
        links.MapMethods("/{link:guid}/", ["PUT", "PATCH"], Replace).AsksFirst(UserRoutes.Anybody, UserRoutes.Visible).Produces<UserSkill>();
        links.MapDelete("/{link:guid}/", Remove).Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> List(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<ISkillQueries>(0).List(query.Text("search_text"), query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Get(Guid skill, HttpContext http, Cluster cluster) =>
        Answer.Ok(await cluster.Read(grains => grains.GetGrain<ISkillQueries>(0).Get(skill, http.RequestAborted)));

    private static async Task<IResult> OfUser(string username, HttpContext http, Cluster cluster)
    {
        var paging = new RequestQuery(http.Request).Paging;
        var user = await cluster.Named(username);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<ISkillQueries>(0).OfUser(user, paging, http.RequestAborted)), paging);
    }

    private static async Task<IResult> GetLink(string username, Guid link, Cluster cluster)
    {
        var user = await cluster.Named(username);
        return Answer.Ok(await cluster.Read(grains => grains.GetGrain<IUserSkill>(link).Get(user)));
    }

    private static async Task<IResult> Assign(string username, HttpContext http, Cluster cluster)
    {
        var body = await http.ReadBody();
        var skill = body.Checked(body.ExternalId("skill", required: true));
        return Answer.Created(await cluster.Grains.GetGrain<IUserSkill>(Guid.NewGuid()).Assign(await cluster.Named(username), skill.Value));
    }

    private static async Task<IResult> Replace(string username, Guid link, HttpContext http, Cluster cluster)
    {
        var body = await http.ReadBody();
        var skill = body.Checked(body.ExternalId("skill", required: true));
        return Answer.Ok(await cluster.Grains.GetGrain<IUserSkill>(link).Replace(await cluster.Named(username), skill));
    }

    private static async Task<IResult> Remove(string username, Guid link, Cluster cluster) =>
        Answer.Empty(await cluster.Grains.GetGrain<IUserSkill>(link).Remove(await cluster.Named(username)));
}
