using Care.Interfaces.Files;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Tests.Files;

/// <summary>Who may do what with files (contract 07, §5.2 and §5.5).</summary>
public sealed class FilePermissionsTests
{
    private static readonly FacilityFacts Here = new(Guid.NewGuid(), null, 1, 10, null);
    private static readonly FacilityFacts Nowhere = new(Guid.NewGuid(), null, null, null, null);
    private static readonly PatientFacts Patient = new() { Facility = Here, AssignedTo = 21, ConsultationAssignedTo = 22 };

    [Theory]
    [InlineData(UserType.Doctor, 7, null, null, false)]
    [InlineData(UserType.Doctor, 21, null, null, true)]
    [InlineData(UserType.Doctor, 22, null, null, true)]
    [InlineData(UserType.LocalBodyAdmin, 7, 1, 10, false)]
    [InlineData(UserType.DistrictLabAdmin, 7, 1, 10, true)]
    [InlineData(UserType.DistrictReadOnlyAdmin, 7, 1, 10, true)]
    [InlineData(UserType.DistrictAdmin, 7, 2, 10, false)]
    [InlineData(UserType.StateLabAdmin, 7, 2, 10, true)]
    [InlineData(UserType.StateAdmin, 7, 2, 11, false)]
    public void A_patients_files_are_for_the_assigned_and_for_who_may_act_for_the_facility(UserType type, int pk, int? district, int? state, bool may) =>
        Assert.Equal(may, FilePermissions.MayReach(Caller(type, pk) with { District = district, State = state }, Patient));

    [Fact]
    public void Members_and_superusers_act_for_a_facility_and_nobody_for_none()
    {
        Assert.True(FilePermissions.MayReach(Caller(UserType.Volunteer, 7) with { Facilities = [Here.Id] }, Patient));
        Assert.True(FilePermissions.MayReach(Caller(UserType.Volunteer, 7) with { IsSuperuser = true }, Patient));
        Assert.False(FilePermissions.MayReach(Caller(UserType.Volunteer, 7) with { IsSuperuser = true }, Patient with { Facility = null }));
        Assert.False(FilePermissions.MayReach(Caller(UserType.StateAdmin, 7), Patient with { Facility = Nowhere }));
        Assert.False(FilePermissions.MayReach(Caller(UserType.Doctor, 7) with { Facilities = [Here.Id], Asset = Guid.NewGuid() }, Patient));
    }

    [Fact]
    public void A_consultations_files_are_for_the_facility_of_the_consultation_too()
    {
        var there = Here with { Id = Guid.NewGuid(), District = 2 };
        var consultation = new ConsultationFacts(there, Here, PatientIsActive: false, AssignedTo: 23, PatientAssignedTo: 21);
        Assert.True(FilePermissions.MayReach(Caller(UserType.Doctor, 7) with { Facilities = [there.Id] }, consultation));
        Assert.True(FilePermissions.MayReach(Caller(UserType.Doctor, 7) with { Facilities = [Here.Id] }, consultation));
        Assert.True(FilePermissions.MayReach(Caller(UserType.Doctor, 23), consultation));
        Assert.True(FilePermissions.MayReach(Caller(UserType.Doctor, 21), consultation));
        Assert.False(FilePermissions.MayReach(Caller(UserType.Doctor, 22), consultation));
        Assert.False(FilePermissions.MayReach(Caller(UserType.DistrictAdmin, 7) with { District = 3 }, consultation));
        Assert.False(FilePermissions.MayReach(Caller(UserType.Doctor, 7) with { Facilities = [there.Id], Asset = Guid.NewGuid() }, consultation));
    }

    [Fact]
    public void Staff_have_no_part_in_the_files_of_patients_and_consultations()
    {
        foreach (var type in (UserType[])[UserType.Staff, UserType.StaffReadOnly])
        {
            Assert.False(FilePermissions.MayTouchAny(Caller(type, 7), FileType.Patient));
            Assert.False(FilePermissions.MayTouchAny(Caller(type, 7), FileType.Consultation));
            Assert.True(FilePermissions.MayTouchAny(Caller(type, 7), FileType.SampleManagement));
        }

        Assert.True(FilePermissions.MayTouchAny(Caller(UserType.NurseReadOnly, 7), FileType.Patient));
    }

    [Theory]
    [InlineData(UserType.Nurse, 7, true)]
    [InlineData(UserType.LocalBodyAdmin, 8, false)]
    [InlineData(UserType.Doctor, null, false)]
    [InlineData(UserType.DistrictLabAdmin, 8, true)]
    public void A_file_is_changed_by_who_sent_it_and_by_ranks_above_a_local_body(UserType type, int? uploadedBy, bool may) =>
        Assert.Equal(may, FilePermissions.MayChange(Caller(type, 7), uploadedBy));

    private static PermissionSet Caller(UserType type, int pk) => new() { User = Guid.NewGuid(), Pk = pk, UserType = type, Verified = true, IsActive = true };
}
