using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Consultations;

/// <summary>The integer key of a user, by which consultations name people.</summary>
internal static class SignedInKey
{
    public static async Task<int> Key(this HttpClient client, TestUser user) =>
        (await client.GetAsync($"/api/v1/users/{user.Username}/").Ok()).GetProperty("id").GetInt32();
}
