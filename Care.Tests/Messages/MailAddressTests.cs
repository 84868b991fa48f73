using Care.Grains.Messages;

namespace Care.Tests.Messages;

public sealed class MailAddressTests
{
    [Theory, InlineData("care@example.org"), InlineData("Care <care@localhost>"), InlineData("\"Care, Kerala\" <care@example.org>"),
        InlineData("കെയർ <care@example.org>")]
    public void One_address_with_or_without_a_name_is_one(string text) => Assert.True(MailAddress.IsOne(text));

    [Theory, InlineData(""), InlineData("Care"), InlineData("care@"), InlineData("@example.org"), InlineData("a@example.org, b@example.org"),
        InlineData("Care care@example.org <>")]
    public void Anything_else_is_none(string text) => Assert.False(MailAddress.IsOne(text));
}
