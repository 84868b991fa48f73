using System.Text;
using Care.Interfaces.Operations;
using Care.WebFront.SignIn;

namespace Care.Tests.SignIn;

public sealed class PublicKeysTests
{
    [Fact]
    public void Of_a_private_key_nothing_but_its_public_half_is_told()
    {
        var set = Convert.ToBase64String(Encoding.UTF8.GetBytes(
            """{"keys":[{"kty":"RSA","kid":"k1","n":"abc","e":"AQAB","d":"secret","p":"secret","q":"secret"},{"kty":"oct","k":"secret"}]}"""));
        Assert.Equal("""{"keys":[{"kty":"RSA","n":"abc","e":"AQAB","kid":"k1"}]}""", Encoding.UTF8.GetString(PublicKeys.Of(new SettingReader(), set)));
    }

    [Theory, InlineData("not base64!"), InlineData("e30="), InlineData("W10=")]
    public void What_is_no_key_set_stops_the_start(string set)
    {
        var read = new SettingReader();
        Assert.Equal(PublicKeys.None, PublicKeys.Of(read, set));
        Assert.Contains("JWKS_BASE64", Assert.Single(read.Faults), StringComparison.Ordinal);
    }
}
