using System.Net;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Claims;

/// <summary>Insurance, of which this server keeps nothing (contract 01, F1).</summary>
public sealed class ClaimEndpointTests(CareSystem system)
{
    [Theory, InlineData("/api/hcx/policy/?patient=3f0c7a2e-5a4e-4a7e-9a51-0d3a8c1c9d11&limit=1"),
        InlineData("/api/hcx/claim/?ordering=-modified_date&use=claim&limit=1")]
    public async Task There_are_no_policies_and_no_claims(string path)
    {
        using var stranger = system.Anonymous();
        await stranger.GetAsync(path).Refused(HttpStatusCode.Forbidden);
        using var doctor = await system.Staff(UserType.Doctor, await system.Facility());
        using var answer = await doctor.GetAsync(path);
        Assert.Equal("""{"count":0,"next":null,"previous":null,"results":[]}""", await answer.Content.ReadAsStringAsync());
    }
}
