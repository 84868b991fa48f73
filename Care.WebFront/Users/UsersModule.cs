namespace Care.WebFront.Users;

/// <summary>Users (contract 01, C), and their skills (C6).</summary>
internal static class UsersModule
{
    public static void MapUsers(this IEndpointRouteBuilder routes)
    {
        routes.MapUserRoutes();
        routes.MapSkillRoutes();
    }
}
