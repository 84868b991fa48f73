using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.SignIn;

/// <summary>Changing the own password, and how passwords are stored (contract 01, B7).</summary>
[Collection(TwoFrontEndsGroup.Name)]
public sealed class PasswordChangeTests(TwoFrontEnds system)
{
    [Theory, InlineData("PUT"), InlineData("PATCH")]
    public async Task Both_passwords_are_required_and_the_old_one_must_be_right(string method)
    {
        var doctor = await system.User(UserType.Doctor);
        using var client = system.Client();
        client.DefaultRequestHeaders.Authorization = await system.SignIn(doctor);

        Assert.Equal(
            (HttpStatusCode.BadRequest, """{"old_password":["This field is required."],"new_password":["This field is required."]}"""),
                await Change(client, method, new { }));
        Assert.Equal(
            (HttpStatusCode.BadRequest, """{"old_password":["Wrong password entered. Please check your password."]}"""),
            await Change(client, method, new { old_password = "wrong", new_password = "x" }));
        Assert.Equal(
            (HttpStatusCode.OK, """{"message":"Password updated successfully"}"""),
            await Change(client, method, new { username = doctor.Username, old_password = CareSystem.Password, new_password = "Five more horses" }));
        await system.SignIn(doctor, "Five more horses");
    }

    /// <summary>Of the second kind as libxcrypt computed it.</summary>
    public static TheoryData<string, string> ImportedHashes => new()
    {
        { "imported password", ForeignHashOf("imported password") },
        { "Four horses", "bcrypt_sha256$$2b$12$abcdefghijklmnopqrstuuyWafbdwxqTfNSoYUtIaUGkwwtFOT.Xu" },
    };

    [Theory, MemberData(nameof(ImportedHashes))]
    public async Task An_imported_hash_is_replaced_at_the_next_sign_in(string imported, string hash)
    {
        var user = await Import(hash);
        using var client = system.Client();
        using var wrong = await client.PostAsJsonAsync("/api/v1/auth/login/", new { username = user.Username, password = imported + "!" });
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        await system.SignIn(user, imported);
        Assert.StartsWith("argon2$argon2id$v=19$m=1024,t=1,p=1$", await StoredHash(user), StringComparison.Ordinal);
        await system.SignIn(user, imported);
    }

    private static string ForeignHashOf(string password) =>
        "pbkdf2_sha256$1000$salty$"
        + Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(password, Encoding.UTF8.GetBytes("salty"), 1000, HashAlgorithmName.SHA256, 32));

    private static async Task<(HttpStatusCode Status, string Body)> Change(HttpClient client, string method, object body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1/password_change/") { Content = JsonContent.Create(body) };
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Written as the storage writes users: an import does not ask a silo.</summary>
    private async Task<TestUser> Import(string hash)
    {
        var user = new TestUser(Guid.NewGuid(), "i" + Guid.NewGuid().ToString("N")[..12]);
        var pk = RandomNumberGenerator.GetInt32(1_000_000, int.MaxValue);
        await using var command = system.Database.CreateCommand("select write_care_user($1, null, $2::jsonb), write_permission_set($1, null, $3::jsonb)");
        command.Parameters.Add(new() { Value = user.Id });
        command.Parameters.Add(new()
        {
            Value = JsonSerializer.Serialize(
            new UserState { Pk = pk, Username = user.Username, Password = hash, PhoneNumber = "+919876543210", Gender = Gender.Male }, StateJson.Options)
        });
        command.Parameters.Add(new()
        {
            Value =
            JsonSerializer.Serialize(new PermissionSetState { Pk = pk, UserType = UserType.Nurse, Verified = true, IsActive = true }, StateJson.Options)
        });
        await command.ExecuteNonQueryAsync();
        return user;
    }

    private async Task<string?> StoredHash(TestUser user)
    {
        await using var command = system.Database.CreateCommand("select document ->> 'password' from care_user where id = $1");
        command.Parameters.Add(new() { Value = user.Id });
        return await command.ExecuteScalarAsync() as string;
    }
}
