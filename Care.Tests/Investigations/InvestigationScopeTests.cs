using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Tests.Investigations;

/// <summary>Who sees results (contract 06, §5.1).</summary>
public sealed class InvestigationScopeTests
{
    private static readonly FacilityFacts Here = new(Guid.NewGuid(), null, 7, 1, null);
    private static readonly FacilityFacts Elsewhere = new(Guid.NewGuid(), null, 8, 2, null);

    [Fact]
    public void The_facility_that_cares_for_the_patient_now_counts_and_not_the_consultations()
    {
        var member = Caller(UserType.Nurse) with { Facilities = [Here.Id] };
        Assert.True(Sees(member, new(Elsewhere, Here, false, null, null)));
        Assert.False(Sees(member, new(Here, Elsewhere, true, null, null)));
        Assert.False(Sees(member, new(Here, null, true, null, null)));
    }

    [Fact]
    public void Whoever_is_assigned_to_the_consultation_or_the_patient_sees_them_wherever_the_patient_is()
    {
        var doctor = Caller(UserType.Doctor);
        Assert.True(Sees(doctor, new(Here, Elsewhere, true, doctor.Pk, null)));
        Assert.True(Sees(doctor, new(Here, null, true, null, doctor.Pk)));
        Assert.False(Sees(doctor, new(Here, Elsewhere, true, doctor.Pk + 1, null)));
    }

    [Fact]
    public void District_and_state_ranks_see_their_area_and_superusers_all()
    {
        var consultation = new ConsultationFacts(Elsewhere, Here, true, null, null);
        Assert.True(Sees(Caller(UserType.DistrictLabAdmin) with { District = 7 }, consultation));
        Assert.False(Sees(Caller(UserType.DistrictLabAdmin) with { District = 8 }, consultation));
        Assert.True(Sees(Caller(UserType.StateLabAdmin) with { State = 1 }, consultation));
        Assert.False(Sees(Caller(UserType.StateLabAdmin) with { State = 2 }, consultation));
        Assert.False(Sees(Caller(UserType.StateLabAdmin) with { State = 2 }, consultation with { AssignedTo = 5 }));
        Assert.True(Sees(Caller(UserType.Staff) with { IsSuperuser = true }, consultation with { PatientFacility = null }));
    }

    [Fact]
    public void Everybody_may_read_and_all_but_read_only_types_may_write()
    {
        foreach (var type in Enum.GetValues<UserType>())
        {
            var caller = Caller(type);
            Assert.True(InvestigationPermissions.MayReadAny(caller), type.ToString());
            Assert.True(InvestigationPermissions.MayWriteAny(caller) != caller.IsReadOnly, type.ToString());
            Assert.False(InvestigationPermissions.MayReadAny(caller with { Asset = Guid.NewGuid() }), type.ToString());
        }

        Assert.False(InvestigationPermissions.MayReadAny(PermissionSet.Nobody));
    }

    private static bool Sees(PermissionSet caller, ConsultationFacts consultation) => InvestigationScope.Of(caller).Contains(consultation);

    private static PermissionSet Caller(UserType type) => PermissionSet.Nobody with { Pk = 5, User = Guid.NewGuid(), UserType = type, IsActive = true };
}
