using Care.Interfaces.Calls;
using Care.Tests.Permissions.Checks;
using Care.Tests.Servers;

namespace Care.Tests.Permissions;

/// <summary>
/// Every method of every grain, called without a front end by those who have no right to it (issue 2, section 4). The methods are found by reflection: one that
/// is added without a check fails here, until it has one or is reviewed in <see cref="ReviewedReads"/>.
/// </summary>
public sealed class EveryGrainMethodTests(CareSystem system, HospitalFixture hospital) : IClassFixture<HospitalFixture>
{
    public static TheoryData<string> All => [.. GrainMethod.All.Select(method => method.Name)];

    public static TheoryData<string> Internal => [.. GrainMethod.All.Where(method => method.IsInternal).Select(method => method.Name)];

    public static TheoryData<string> NotPublic => [.. GrainMethod.All.Where(method => method.PublicReason is null).Select(method => method.Name)];

    public static TheoryData<string> NotForPatients => [.. GrainMethod.All.Where(method => !method.IsForPatients).Select(method => method.Name)];

    public static TheoryData<string> NotForMiddleware => [.. GrainMethod.All.Where(method => !method.IsForMiddleware).Select(method => method.Name)];

    public static TheoryData<string> ForMiddleware => [.. GrainMethod.All.Where(method => method.IsForMiddleware).Select(method => method.Name)];

    /// <summary>What users may call, and the hospital's own business.</summary>
    public static TheoryData<string> OfUsers =>
        [.. GrainMethod.All.Where(method => method.PublicReason is null && !method.IsInternal && !ReviewedReads.Reasons.ContainsKey(method.Name))
            .Select(method => method.Name)];

    [Theory, MemberData(nameof(NotPublic))]
    public async Task Nobody_is_refused(string name)
    {
        Assert.True((await Call(name, caller: null)).IsRefused);
        Assert.True((await Call(name, Caller.Anonymous)).IsRefused);
    }

    [Theory, MemberData(nameof(Internal))]
    public async Task A_user_is_refused_what_is_the_clusters_own(string name) =>
        Assert.Equal(Error.Denied.Detail, (await Call(name, Caller.OfUser(hospital.Doctor.Id))).Error?.Detail);

    [Theory, MemberData(nameof(NotForPatients))]
    public async Task A_patient_is_refused_all_but_own_records(string name) =>
        Assert.Equal(Error.Denied.Detail, (await Call(name, Caller.OfPatient("+919876543210"))).Error?.Detail);

    [Theory, MemberData(nameof(NotForMiddleware))]
    public async Task A_middleware_is_refused_all_but_its_own_devices(string name) =>
        Assert.Equal(Error.Denied.Detail, (await Call(name, Caller.OfMiddleware(hospital.Facility))).Error?.Detail);

    [Theory, MemberData(nameof(ForMiddleware))]
    public async Task What_is_the_middlewares_is_refused_to_users(string name) =>
        Assert.Equal(Error.Denied.Detail, (await Call(name, Caller.OfUser(hospital.Doctor.Id))).Error?.Detail);

    [Theory, MemberData(nameof(All))]
    public async Task The_clusters_own_rights_are_refused_to_whoever_comes_from_outside(string name) =>
        Assert.Equal(Error.Denied.Detail, (await Call(name, Caller.System("test"))).Error?.Detail);

    [Theory, MemberData(nameof(OfUsers))]
    public async Task Users_of_other_hospitals_are_refused(string name)
    {
        var method = GrainMethod.Named(name);
        foreach (var stranger in hospital.Strangers)
        {
            var answer = await Call(name, Caller.OfUser(stranger.Id), mustExist: true);
            var isHarmless = method.IsQuery && answer.Error is null && !hospital.IsRevealedIn(answer.Text);
            Assert.True(answer.IsRefused || isHarmless, $"{name} answered a user of another hospital: {answer}");
        }
    }

    [Fact]
    public async Task The_hospitals_own_doctor_is_answered()
    {
        var found = await Call("IFacility.Get", Caller.OfUser(hospital.Doctor.Id));
        Assert.True(hospital.IsRevealedIn(found.Text), found.ToString());
        var listed = await Call("IFacilityQueries.List", Caller.OfUser(hospital.Doctor.Id));
        Assert.True(hospital.IsRevealedIn(listed.Text), listed.ToString());
    }

    [Fact]
    public void Every_reviewed_method_exists_and_every_public_one_names_its_rule()
    {
        Assert.Empty(ReviewedReads.Reasons.Keys.Except(GrainMethod.All.Select(method => method.Name)));
        Assert.All(GrainMethod.All.Select(method => method.PublicReason).OfType<string>(), reason =>
            Assert.Contains("contract", reason, StringComparison.Ordinal));
        Assert.All(ReviewedReads.Reasons.Values, reason => Assert.Contains("contract", reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_user_who_is_gone_is_refused_everywhere()
    {
        foreach (var method in GrainMethod.All.Where(method => method.PublicReason is null))
        {
            Assert.True((await Call(method.Name, Caller.OfUser(Guid.NewGuid()))).IsRefused, method.Name);
        }
    }

    private async Task<GrainAnswer> Call(string name, Caller? caller, bool mustExist = false)
    {
        Assert.NotNull(system.Address);
        var method = GrainMethod.Named(name);
        return await method.Call(await hospital.GrainOf(method.Interface, mustExist), hospital.Arguments.For(method.Method), caller);
    }
}
