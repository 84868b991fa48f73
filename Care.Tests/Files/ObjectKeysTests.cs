using Care.Interfaces.Files;

namespace Care.Tests.Files;

/// <summary>How objects are named (contract 07, §5.1).</summary>
public sealed class ObjectKeysTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    [Theory]
    [InlineData("Scan of Asha.PDF", ".PDF")]
    [InlineData("a.tar.gz", ".gz")]
    [InlineData("noextension", "")]
    [InlineData("dot.", "")]
    [InlineData("x./../../etc/passwd", ".etcpasswd")]
    [InlineData("x.p?d#f%2F", ".pdf2F")]
    [InlineData("x.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ".aaaaaaaaaaaaaaaa")]
    public void A_name_is_random_and_keeps_nothing_but_the_extension(string original, string extension)
    {
        var name = ObjectKeys.NewName(original, Now);
        Assert.Matches($@"\A[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}1700000000{System.Text.RegularExpressions.Regex.Escape(extension)}\z", name);
        Assert.NotEqual(name, ObjectKeys.NewName(original, Now));
        Assert.Equal(extension, ObjectKeys.ExtensionOf(name));
        Assert.True(ObjectKeys.IsKey("CONSULTATION/" + name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("/etc/passwd")]
    [InlineData("PATIENT/../x")]
    [InlineData("PATIENT/.x")]
    [InlineData("PATIENT//x")]
    [InlineData("PATIENT/x\n")]
    [InlineData("PATIENT\\x")]
    public void What_could_lead_elsewhere_is_no_key(string key) => Assert.False(ObjectKeys.IsKey(key));
}
