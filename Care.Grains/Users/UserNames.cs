using Care.Grains.Storage;
using Care.Interfaces.Calls;

namespace Care.Grains.Users;

/// <summary>What is unique among users, and how a collision is answered.</summary>
internal static class UserNames
{
    public static IEnumerable<UniqueName> All { get; } =
    [
        new("care_user_username", Error.Field("username", "A user with that username already exists.")),
        new("permission_set_facility_deleted", Error.Rule("facility", "Does not Exist")),
        new("user_skill_once", Error.Rule("skill", "Already exists")),
    ];
}
