using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Prescriptions;

/// <summary>A medicine is prescribed once, wherever in the cluster two who prescribe it are let in (contract 06, §1.4).</summary>
[Collection(TwoFrontEndsGroup.Name)]
public sealed class PrescribedOnceTests(TwoFrontEnds system)
{
    private const int Rounds = 500;

    [Fact]
    public async Task Of_two_doctors_who_prescribe_the_same_through_two_front_ends_one_does()
    {
        await TestConcepts.Load(system.Database);
        await TestMedicines.Load(system.Database);
        var facility = await Facility();
        var (one, other) = (await Doctor(facility), await Doctor(facility));
        using var first = await SignedIn(one, frontEnd: 0);
        using var second = await SignedIn(other, frontEnd: 1);
        var patient = Guid.Parse((await first.Register(facility)).Id());
        var body = ConsultationFixture.Body(patient, await first.Key(one));
        var consultation = (await first.PostAsJsonAsync("/api/v1/consultation/", body).Ok()).Id();
        for (var round = 0; round < Rounds; round++)
        {
            var answers = await Task.WhenAll(first.Prescribe(consultation), second.Prescribe(consultation));
            var made = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
            var refused = answers.Single(answer => answer != made);
            Assert.Equal(
                (HttpStatusCode.BadRequest, PrescriptionFixture.PrescribedAlready), (refused.StatusCode, await refused.Content.ReadAsStringAsync()));
            await (round % 2 == 0 ? first : second).Discontinue(consultation, (await made.Json()).Id()).Ok();
        }
    }

    private Task<TestUser> Doctor(Guid facility) =>
        system.User(UserType.Doctor, set => set with { Facilities = [facility], HomeFacility = facility });

    private async Task<HttpClient> SignedIn(TestUser user, int frontEnd)
    {
        var client = system.Client(frontEnd);
        client.DefaultRequestHeaders.Authorization = await system.SignIn(user);
        return client;
    }

    private async Task<Guid> Facility()
    {
        using var admin = await SignedIn(await system.User(UserType.DistrictAdmin), frontEnd: 0);
        return Guid.Parse((await admin.PostAsJsonAsync("/api/v1/facility/", new
        {
            name = "Prescribing Hospital",
            facility_type = "Private Hospital",
            address = "2 Test Road",
            state = TestPlaces.State,
            district = TestPlaces.District,
            local_body = TestPlaces.LocalBody,
            phone_number = "+919999999888",
        }).Ok()).Id());
    }
}
