using Care.Grains.Facilities;
using Care.Grains.Files;
using Care.Grains.Places;
using Care.Interfaces.Access;
using Care.Interfaces.Choices;

namespace Care.Grains.Access;

/// <summary>The forms in which a user is shown (contract 01, C2).</summary>
public sealed class UserViews(PlaceDirectory places, FacilityDirectory facilities, UserDirectory users, PublicFiles files)
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
}
