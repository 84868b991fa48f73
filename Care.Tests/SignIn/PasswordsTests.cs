using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Care.Grains.SignIn;

namespace Care.Tests.SignIn;

/// <summary>How passwords are stored and checked (contract 01, B7).</summary>
public sealed class PasswordsTests : IDisposable
{
    private readonly Passwords passwords = new(new PasswordOptions { MemoryKiB = 64, Passes = 1, Lanes = 1 });

    public void Dispose() => passwords.Dispose();

    [Fact]
    public async Task A_hash_is_in_the_contracts_notation_and_knows_its_password_only()
    {
        var hash = await passwords.Hash("Four horses");
        Assert.Matches(@"^argon2\$argon2id\$v=19\$m=64,t=1,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{22}$", hash);
        Assert.Equal(PasswordCheck.Right, await passwords.Check("Four horses", hash));
        Assert.Equal(PasswordCheck.Wrong, await passwords.Check("Four horse", hash));
        Assert.NotEqual(hash, await passwords.Hash("Four horses"));
    }

    [Fact]
    public async Task A_hash_of_another_cost_is_outdated()
    {
        using var dearer = new Passwords(new PasswordOptions { MemoryKiB = 128, Passes = 1, Lanes = 1 });
        Assert.Equal(PasswordCheck.RightButOutdated, await dearer.Check("Four horses", await passwords.Hash("Four horses")));
        Assert.Equal(PasswordCheck.Wrong, await dearer.Check("x", await passwords.Hash("Four horses")));
    }

    [Theory, InlineData("pbkdf2_sha256", "SHA256"), InlineData("pbkdf2_sha1", "SHA1")]
    public async Task An_imported_hash_is_right_and_outdated(string kind, string algorithm)
    {
        var bytes = Rfc2898DeriveBytes.Pbkdf2("Four horses", Encoding.UTF8.GetBytes("pepper"), 1000, new HashAlgorithmName(algorithm), 20);
        var stored = string.Create(CultureInfo.InvariantCulture, $"{kind}$1000$pepper${Convert.ToBase64String(bytes)}");
        Assert.Equal(PasswordCheck.RightButOutdated, await passwords.Check("Four horses", stored));
        Assert.Equal(PasswordCheck.Wrong, await passwords.Check("Five horses", stored));
    }

    /// <summary>
    /// Computed by libxcrypt, so that the test does not ask the library about itself: bcrypt of the SHA-256 of the password, in hexadecimal digits.
    /// </summary>
    [Theory]
    [InlineData("bcrypt_sha256$$2b$04$abcdefghijklmnopqrstuukoAchZBunq3leitCXhWglHdT8L.oLMC")]
    [InlineData("bcrypt_sha256$$2b$12$abcdefghijklmnopqrstuuyWafbdwxqTfNSoYUtIaUGkwwtFOT.Xu")]
    public async Task An_imported_bcrypt_hash_is_right_and_outdated(string stored)
    {
        Assert.Equal(PasswordCheck.RightButOutdated, await passwords.Check("Four horses", stored));
        Assert.Equal(PasswordCheck.Wrong, await passwords.Check("Five horses", stored));
    }

    [Fact]
    public async Task A_bcrypt_hash_of_the_password_itself_is_another_kind_and_wrong() =>
        Assert.Equal(PasswordCheck.Wrong, await passwords.Check("Four horses", "bcrypt_sha256$$2b$04$abcdefghijklmnopqrstuuGBUpmg/zv1qv6YY7bHG0SiAcCLFmwba"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Four horses")]
    [InlineData("md5$pepper$abc")]
    [InlineData("argon2$argon2id$v=19$m=64,t=1$c2FsdHNhbHQ$aGFzaA")]
    [InlineData("argon2$argon2id$v=19$m=99999999,t=1,p=1$c2FsdHNhbHQ$aGFzaA")]
    [InlineData("argon2$argon2id$v=19$m=64,t=99999999,p=1$c2FsdHNhbHQ$aGFzaA")]
    [InlineData("argon2$argon2id$v=19$m=64,t=0,p=1$c2FsdHNhbHQ$aGFzaA")]
    [InlineData("argon2$argon2id$v=19$m=64,t=1,p=0$c2FsdHNhbHQ$aGFzaA")]
    [InlineData("argon2$argon2id$v=19$m=64,t=1,p=9$c2FsdHNhbHQ$aGFzaA")]
    [InlineData("argon2$argon2id$v=19$m=1,t=1,p=1$c2FsdHNhbHQ$aGFzaA")]
    [InlineData("argon2$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$")]
    [InlineData("argon2$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$no base 64")]
    [InlineData("pbkdf2_sha256$99999999$pepper$aGFzaA==")]
    [InlineData("pbkdf2_sha256$1000$pepper$")]
    [InlineData("pbkdf2_sha256$1000$pepper$no base 64")]
    [InlineData("bcrypt_sha256$$2b$16$abcdefghijklmnopqrstuukoAchZBunq3leitCXhWglHdT8L.oLMC")]
    [InlineData("bcrypt_sha256$$2b$03$abcdefghijklmnopqrstuukoAchZBunq3leitCXhWglHdT8L.oLMC")]
    [InlineData("bcrypt_sha256$$2b$04$abcdefghijklmnopqrstuukoAchZBunq3leitCXhWglHdT8L")]
    [InlineData("bcrypt_sha256$$2b$04$abcdefghijklmnopqrstuu!oAchZBunq3leitCXhWglHdT8L.oLMC")]
    [InlineData("bcrypt_sha256$2b$04$abcdefghijklmnopqrstuukoAchZBunq3leitCXhWglHdT8L.oLMC")]
    public async Task What_is_no_hash_or_asks_for_too_much_lets_nobody_in(string? stored) =>
        Assert.Equal(PasswordCheck.Wrong, await passwords.Check("Four horses", stored));
}
