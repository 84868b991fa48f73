using Care.Grains.Facilities;
using Care.Grains.Files;
using Care.Grains.Permissions;
using Care.Grains.Places;
using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Grains.Users;

/// <summary>The forms in which a user is shown (contract 01, C2).</summary>
public sealed class UserViews(PlaceDirectory places, FacilityDirectory facilities, UserDirectory users, SkillDirectory skills, PublicFiles files)
{
    public async ValueTask<UserDetail> Detail(UserState user, PermissionSet permissions, CancellationToken cancellation = default)
    {
        var map = await places.Current(cancellation);
        return new UserDetail
        {
            Id = user.Pk,
            Username = user.Username,
            FirstName = user.FirstName,
            LastName = user.LastName,
            Email = user.Email,
            VideoConnectLink = user.VideoConnectLink,
            UserType = Choice<UserType>.Label(permissions.UserType),
            Qualification = user.Qualification,
            DoctorExperienceCommencedOn = user.DoctorExperienceCommencedOn,
            DoctorMedicalCouncilRegistration = user.DoctorMedicalCouncilRegistration,
            CreatedBy = (await users.Find(user.CreatedBy, cancellation))?.State.Username,
            HomeFacility = permissions.HomeFacility,
            WeeklyWorkingHours = user.WeeklyWorkingHours,
            LocalBody = permissions.LocalBody,
            District = permissions.District,
            State = permissions.State,
            PhoneNumber = user.PhoneNumber,
            AltPhoneNumber = user.AltPhoneNumber,
            Gender = Choice<Gender>.Label(user.Gender),
            DateOfBirth = user.DateOfBirth,
            IsSuperuser = permissions.IsSuperuser,
            Verified = permissions.Verified,
            HomeFacilityObject = FacilityViews.Bare(await facilities.Find(permissions.HomeFacility, cancellation)),
            LocalBodyObject = map.LocalBody(permissions.LocalBody),
            DistrictObject = map.District(permissions.District),
            StateObject = map.State(permissions.State),
            PfEndpoint = user.PfEndpoint,
            PfP256dh = user.PfP256dh,
            PfAuth = user.PfAuth,
            ReadProfilePictureUrl = files.Url(user.ProfilePictureUrl),
            UserFlags = permissions.Flags,
        };
    }

    public async ValueTask<IReadOnlyList<UserListItem>> ListItems(IReadOnlyList<(UserState User, PermissionSetState Permissions)> rows, CancellationToken cancellation)
    {
        var map = await places.Current(cancellation);
        var homes = await facilities.FindAll(rows.Select(row => row.Permissions.HomeFacility), cancellation);
        var creators = await users.FindAll(rows.Select(row => row.User.CreatedBy), cancellation);
        return [.. rows.Select(row => new UserListItem
        {
            Id = row.User.Pk,
            FirstName = row.User.FirstName,
            LastName = row.User.LastName,
            Username = row.User.Username,
            DateOfBirth = row.User.DateOfBirth,
            LocalBodyObject = map.LocalBody(row.Permissions.LocalBody),
            DistrictObject = map.District(row.Permissions.District),
            StateObject = map.State(row.Permissions.State),
            UserType = Choice<UserType>.Label(row.Permissions.UserType),
            Qualification = row.User.Qualification,
            DoctorExperienceCommencedOn = row.User.DoctorExperienceCommencedOn,
            DoctorMedicalCouncilRegistration = row.User.DoctorMedicalCouncilRegistration,
            WeeklyWorkingHours = row.User.WeeklyWorkingHours,
            CreatedBy = row.User.CreatedBy is { } creator ? creators.GetValueOrDefault(creator)?.State.Username : null,
            LastLogin = row.User.LastLogin,
            HomeFacilityObject = Home(row.Permissions, homes),
            HomeFacility = row.Permissions.HomeFacility,
            VideoConnectLink = row.User.VideoConnectLink,
            ReadProfilePictureUrl = files.Url(row.User.ProfilePictureUrl),
        })];
    }

    public async ValueTask<IReadOnlyList<UserAssigned>> Assigned(
        IReadOnlyList<(UserState User, PermissionSetState Permissions, Guid[] Skills)> rows, CancellationToken cancellation)
    {
        var homes = await facilities.FindAll(rows.Select(row => row.Permissions.HomeFacility), cancellation);
        var named = await skills.FindAll(rows.SelectMany(row => row.Skills).Select(skill => (Guid?)skill), cancellation);
        return [.. rows.Select(row => new UserAssigned
        {
            Id = row.User.Pk,
            FirstName = row.User.FirstName,
            Username = row.User.Username,
            Email = row.User.Email,
            LastName = row.User.LastName,
            AltPhoneNumber = row.User.AltPhoneNumber,
            UserType = Choice<UserType>.Label(row.Permissions.UserType),
            LastLogin = row.User.LastLogin,
            Gender = row.User.Gender,
            HomeFacilityObject = Home(row.Permissions, homes),
            Qualification = row.User.Qualification,
            DoctorExperienceCommencedOn = row.User.DoctorExperienceCommencedOn,
            VideoConnectLink = row.User.VideoConnectLink,
            DoctorMedicalCouncilRegistration = row.User.DoctorMedicalCouncilRegistration,
            Skills = [.. row.Skills.Select(skill => named.GetValueOrDefault(skill)).OfType<Skill>().OrderBy(skill => skill.Name, StringComparer.Ordinal)],
        })];
    }

    /// <summary>One user of a facility, as other answers name them. Skills are not among what a silo remembers of users; clients read them from the user.</summary>
    public static UserAssigned Assigned(UserRow row, FacilityRow? home) => new()
    {
        Id = row.State.Pk,
        FirstName = row.State.FirstName,
        Username = row.State.Username,
        Email = row.State.Email,
        LastName = row.State.LastName,
        AltPhoneNumber = row.State.AltPhoneNumber,
        UserType = Choice<UserType>.Label(row.UserType),
        LastLogin = row.State.LastLogin,
        Gender = row.State.Gender,
        HomeFacilityObject = FacilityViews.Bare(home),
        Qualification = row.State.Qualification,
        DoctorExperienceCommencedOn = row.State.DoctorExperienceCommencedOn,
        VideoConnectLink = row.State.VideoConnectLink,
        DoctorMedicalCouncilRegistration = row.State.DoctorMedicalCouncilRegistration,
    };

    private static FacilityBare? Home(PermissionSetState permissions, IReadOnlyDictionary<Guid, FacilityRow> homes) =>
        permissions.HomeFacility is { } home ? FacilityViews.Bare(homes.GetValueOrDefault(home)) : null;
}
