using Care.Interfaces.Users;

namespace Care.Tests.Users;

/// <summary>What counts as a username (contract 01, A16).</summary>
public sealed class UsernameTests
{
    [Theory]
    [InlineData("anna", true)]
    [InlineData("a.b-c_d1", true)]
    [InlineData("abcdefghijklmnop", true)]
    [InlineData("abcdefghijklmnopq", false)]
    [InlineData("abc", false)]
    [InlineData("Anna", false)]
    [InlineData(".anna", false)]
    [InlineData("anna.", false)]
    [InlineData("an..na", false)]
    [InlineData("annä", false)]
    [InlineData("anna\n", false)]
    public void Usernames_are_short_and_plain(string text, bool valid) => Assert.Equal(valid, Username.IsValid(text));
}
