using Care.Interfaces.Calls;

namespace Care.Tests.Calls;

public sealed class SipHashTests
{
    /// <summary>The key 00 01 … 0f, and messages of the bytes 00 01 … ff 00 …: as <c>openssl mac -macopt size:16 SIPHASH</c> has it.</summary>
    [Theory]
    [InlineData(0, "A3817F04BA25A8E66DF67214C7550293")]
    [InlineData(1, "DA87C1D86B99AF44347659119B22FC45")]
    [InlineData(7, "A1F1EBBED8DBC153C0B84AA61FF08239")]
    [InlineData(8, "3B62A9BA6258F5610F83E264F31497B4")]
    [InlineData(9, "264499060AD9BAABC47F8B02BB6D71ED")]
    [InlineData(15, "5493E99933B0A8117E08EC0F97CFC3D9")]
    [InlineData(16, "6EE2A4CA67B054BBFD3315BF85230577")]
    [InlineData(33, "77C6077146F01C32B6B69D5F4EA9FFCF")]
    [InlineData(63, "5150D1772F50834A503E069A973FBD7C")]
    [InlineData(100, "39732DD009BE17338297C6358FE5E6D9")]
    [InlineData(255, "1C9BB67528165F8E468248E3799B0EAB")]
    [InlineData(256, "67A00304D3834C4612EAEE7B5F579ACB")]
    [InlineData(300, "CE005A406D14B36D5386B5F7A7E1B311")]
    public void It_is_what_OpenSSL_says(int length, string expected)
    {
        var tag = new byte[SipHash.TagLength];
        new SipHash(Bytes(SipHash.KeyLength)).Hash(Bytes(length), tag);

        Assert.Equal(expected, Convert.ToHexString(tag));
    }

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(number => (byte)number)];
}
