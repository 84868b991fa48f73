using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Tests.Patients;

/// <summary>Who may do what with a patient (contract 04, §4.1).</summary>
public sealed class PatientPermissionsTests
{
    private static readonly Guid Here = Guid.NewGuid();

    private static readonly PatientFacts Patient = new() { Facility = new FacilityFacts(Here, 111, 11, 1, null), District = 12, State = 2, CreatedBy = 7 };

    private static PermissionSet User(UserType type) => new() { User = Guid.NewGuid(), Pk = 50, UserType = type, Verified = true, IsActive = true };

    [Fact]
    public void A_linked_nurse_reads_but_changes_only_at_home()
    {
        var linked = User(UserType.Nurse) with { Facilities = [Here] };
        Assert.True(PatientPermissions.MayRead(linked, Patient));
        Assert.False(PatientPermissions.MayUpdate(linked, Patient));
        Assert.True(PatientPermissions.MayUpdate(linked with { HomeFacility = Here }, Patient));
    }

    [Fact]
    public void Staff_read_no_record_whatever_they_are_linked_to() =>
        Assert.False(PatientPermissions.MayRead(User(UserType.Staff) with { Facilities = [Here], Pk = 7 }, Patient));

    [Fact]
    public void The_creator_reads_and_changes()
    {
        var creator = User(UserType.Nurse) with { Pk = 7 };
        Assert.True(PatientPermissions.MayRead(creator, Patient));
        Assert.True(PatientPermissions.MayUpdate(creator, Patient));
    }

    [Fact]
    public void An_assignment_counts_once_there_is_a_consultation()
    {
        var assigned = Patient with { AssignedTo = 50 };
        Assert.False(PatientPermissions.MayRead(User(UserType.Doctor), assigned));
        Assert.True(PatientPermissions.MayRead(User(UserType.Doctor), assigned with { HasConsultation = true }));
        Assert.True(PatientPermissions.MayUpdate(User(UserType.Doctor), Patient with { HasConsultation = true, ConsultationAssignedTo = 50 }));
    }

    [Theory]
    [InlineData(UserType.DistrictLabAdmin, 11, 9, true)]
    [InlineData(UserType.DistrictLabAdmin, 12, 9, true)]
    [InlineData(UserType.DistrictLabAdmin, 13, 1, false)]
    [InlineData(UserType.StateLabAdmin, 13, 1, true)]
    [InlineData(UserType.StateLabAdmin, 13, 2, true)]
    [InlineData(UserType.WardAdmin, 11, 1, false)]
    public void Districts_and_states_reach_patients_who_live_or_are_treated_there(UserType type, int district, int state, bool may)
    {
        var user = User(type) with { District = district, State = state };
        Assert.Equal(may, PatientPermissions.MayRead(user, Patient));
        Assert.Equal(may, PatientPermissions.MayUpdate(user, Patient));
    }

    [Fact]
    public void Two_missing_places_are_not_the_same_place() =>
        Assert.False(PatientPermissions.MayRead(User(UserType.StateAdmin), new PatientFacts()));

    [Theory]
    [InlineData(UserType.NurseReadOnly)]
    [InlineData(UserType.DistrictReadOnlyAdmin)]
    [InlineData(UserType.StateReadOnlyAdmin)]
    [InlineData(UserType.StaffReadOnly)]
    public void Who_may_only_read_writes_nothing(UserType type)
    {
        var user = User(type) with { IsSuperuser = true };
        Assert.False(PatientPermissions.MayWriteAny(user));
        Assert.False(PatientPermissions.MayUpdate(user, Patient));
        Assert.False(PatientNotePermissions.MayWriteAny(user));
    }

    [Fact]
    public void The_users_of_assets_have_no_part_in_patients()
    {
        var asset = User(UserType.Doctor) with { Asset = Guid.NewGuid() };
        Assert.False(PatientPermissions.MayReadAny(asset));
        Assert.False(PatientPermissions.MayWriteAny(asset));
    }

    [Theory]
    [InlineData(UserType.Nurse, false, "Nurse")]
    [InlineData(UserType.Doctor, false, "RemoteSpecialist")]
    [InlineData(UserType.Doctor, true, "Doctor")]
    public void A_doctor_of_another_home_is_a_remote_specialist(UserType type, bool isHome, string expected) =>
        Assert.Equal(expected, PatientNotePermissions.AuthorType(User(type) with { HomeFacility = isHome ? Here : Guid.NewGuid() }, Here));
}
