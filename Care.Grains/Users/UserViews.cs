using System.Collections.Immutable;
using Care.Grains.Facilities;
using Care.Grains.Files;
using Care.Grains.Permissions;
using Care.Grains.Places;
using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;
using Care.Interfaces.Permissions;
using Care.Interfaces.Places;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Users;

/// <summary>The forms in which a user is shown (contract 01, C2).</summary>
internal sealed class UserViews(PlaceDirectory places, FacilityDirectory facilities, UserDirectory users, SkillDirectory skills, PublicFiles files)
{
    public async ValueTask<UserDetail> Detail(UserState user, PermissionSet permissions, CancellationToken cancellation = default)
    {
        var map = await places.Current(cancellation);
        return UserMapper.Detail(
            new(user, permissions),
            createdBy: (await users.Find(user.CreatedBy, cancellation))?.State.Username,
            homeFacilityObject: FacilityViews.Bare(await facilities.Find(permissions.HomeFacility, cancellation)),
            localBodyObject: map.LocalBody(permissions.LocalBody),
            districtObject: map.District(permissions.District),
            stateObject: map.State(permissions.State),
            readProfilePictureUrl: files.Url(user.ProfilePictureUrl));
    }

    public async ValueTask<IReadOnlyList<UserListItem>> ListItems(
        IReadOnlyList<(UserState User, PermissionSetState Permissions)> rows, CancellationToken cancellation)
    {
        var map = await places.Current(cancellation);
        var homes = await facilities.FindAll(rows.Select(row => row.Permissions.HomeFacility), cancellation);
        var creators = await users.FindAll(rows.Select(row => row.User.CreatedBy), cancellation);
        return [.. rows.Select(row => UserMapper.ListItem(
            row.User,
            row.Permissions.UserType,
            row.Permissions.HomeFacility,
            createdBy: row.User.CreatedBy is { } creator ? creators.GetValueOrDefault(creator)?.State.Username : null,
            homeFacilityObject: Home(row.Permissions, homes),
            localBodyObject: map.LocalBody(row.Permissions.LocalBody),
            districtObject: map.District(row.Permissions.District),
            stateObject: map.State(row.Permissions.State),
            readProfilePictureUrl: files.Url(row.User.ProfilePictureUrl)))];
    }

    public async ValueTask<IReadOnlyList<UserAssigned>> Assigned(
        IReadOnlyList<(UserState User, PermissionSetState Permissions, Guid[] Skills)> rows, CancellationToken cancellation)
    {
        var homes = await facilities.FindAll(rows.Select(row => row.Permissions.HomeFacility), cancellation);
        var named = await skills.FindAll(rows.SelectMany(row => row.Skills).Select(skill => (Guid?)skill), cancellation);
        return [.. rows.Select(row => UserMapper.Assigned(
            row.User,
            row.Permissions.UserType,
            Home(row.Permissions, homes),
            [.. row.Skills.Select(skill => named.GetValueOrDefault(skill)).OfType<Skill>().OrderBy(skill => skill.Name, StringComparer.Ordinal)]))];
    }

    /// <summary>
    /// One user of a facility, as other answers name them. Skills are not among what a silo remembers of users; clients read them from the user.
    /// </summary>
    public static UserAssigned Assigned(UserRow row, FacilityRow? home) => UserMapper.Assigned(row.State, row.UserType, FacilityViews.Bare(home), []);

    /// <summary>A user as other answers name them.</summary>
    public static UserMin Min(UserState user, UserType type) => UserMapper.Min(user, type);

    private static FacilityBare? Home(PermissionSetState permissions, IReadOnlyDictionary<Guid, FacilityRow> homes) =>
        permissions.HomeFacility is { } home ? FacilityViews.Bare(homes.GetValueOrDefault(home)) : null;
}

/// <summary>A user with what they may do.</summary>
internal sealed record UserWithPermissions(UserState User, PermissionSet Permissions);

[Mapper]
internal static partial class UserMapper
{
    [MapNestedProperties(nameof(UserWithPermissions.User))]
    [MapNestedProperties(nameof(UserWithPermissions.Permissions))]
    [MapProperty([nameof(UserWithPermissions.User), nameof(UserState.Pk)], [nameof(UserDetail.Id)])]
    [MapProperty([nameof(UserWithPermissions.Permissions), nameof(PermissionSet.Flags)], [nameof(UserDetail.UserFlags)])]
    public static partial UserDetail Detail(
        UserWithPermissions user,
        string? createdBy,
        FacilityBare? homeFacilityObject,
        LocalBody? localBodyObject,
        District? districtObject,
        State? stateObject,
        string? readProfilePictureUrl);

    [MapProperty(nameof(UserState.Pk), nameof(UserListItem.Id))]
    public static partial UserListItem ListItem(
        UserState user,
        UserType userType,
        Guid? homeFacility,
        string? createdBy,
        FacilityBare? homeFacilityObject,
        LocalBody? localBodyObject,
        District? districtObject,
        State? stateObject,
        string? readProfilePictureUrl);

    [MapProperty(nameof(UserState.Pk), nameof(UserAssigned.Id))]
    public static partial UserAssigned Assigned(UserState user, UserType userType, FacilityBare? homeFacilityObject, ImmutableArray<Skill> skills);

    [MapProperty(nameof(UserState.Pk), nameof(UserMin.Id))]
    public static partial UserMin Min(UserState user, UserType userType);

    public static partial PushConfig PushConfig(UserState user);

    /// <summary>The profile that an account begins with: all that it says but what the user may do, and the password, which is hashed first.</summary>
    [MapperRequiredMapping(RequiredMappingStrategy.Source)]
    [MapperIgnoreSource(nameof(NewAccount.Permissions))]
    [MapperIgnoreSource(nameof(NewAccount.Password))]
    [MapperIgnoreTarget(nameof(UserState.Password))]
    public static partial UserState Profile(NewAccount account);

    private static string Label(UserType type) => Choice<UserType>.Label(type);

    private static string Label(Gender gender) => Choice<Gender>.Label(gender);
}
