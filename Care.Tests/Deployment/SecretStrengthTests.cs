using System.Security.Cryptography;
using System.Text;
using Care.Interfaces.Operations;

namespace Care.Tests.Deployment;

public sealed class SecretStrengthTests
{
    [Theory]
    [InlineData("")]
    [InlineData("f3a9c1")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abababababababababababababababababababab")]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("k3jf9dl2pq0zx8k3jf9dl2pq0zx8k3jf9dl2pq0zx8")]
    [InlineData("0123456789abcdef0123456789abcdefFEDCBA98")]
    [InlineData("django-insecure-5k2#vq9x!rm1wz8ut4ep0ydh7c")]
    [InlineData("MySuperSecretSigningKeyOfTheWholeHospital")]
    [InlineData("only for measuring, thirty-two bytes")]
    public void Keys_that_can_be_guessed_are_weak(string key) => Assert.NotNull(SecretStrength.Weakness(Encoding.UTF8.GetBytes(key)));

    [Fact]
    public void Keys_of_generators_are_not()
    {
        for (var i = 0; i < 1000; i++)
        {
            var key = RandomNumberGenerator.GetBytes(32);
            Assert.Null(SecretStrength.Weakness(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(key))));
            Assert.Null(SecretStrength.Weakness(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(key)[..32])));
        }
    }
}
