using System.Net;
using System.Text;
using System.Text.Json;
using Care.Grains.Notifications;
using Care.Grains.Outbound;
using Care.Interfaces.Notifications;

namespace Care.Tests.Notifications;

/// <summary>Where pushes may go, and what fits into one.</summary>
public class PushRulesTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:7f00:1::")]
    public void An_address_inside_is_no_public_one(string address) => Assert.False(PublicNetwork.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2606:4700::1111")]
    [InlineData("2001:4860:4860::8888")]
    public void An_address_of_the_internet_is_public(string address) => Assert.True(PublicNetwork.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("a")]
    [InlineData("ഓ")]
    [InlineData("🩺")]
    [InlineData("\"\n")]
    public void A_message_that_is_too_long_for_a_push_is_cut_between_characters(string character)
    {
        var message = string.Concat(Enumerable.Repeat(character, 5000));
        var payload = PushPayload.Of(Guid.NewGuid(), new NotificationState { Event = NotificationEvent.Message, Message = message });

        Assert.InRange(Encoding.UTF8.GetByteCount(payload), PushPayload.MaxBytes * 3 / 4, PushPayload.MaxBytes);
        var cut = JsonDocument.Parse(payload).RootElement.GetProperty("message").GetString()!;
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.StartsWith(cut[..^1], message, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', cut);
    }

    [Fact]
    public void A_pair_of_keys_is_known_by_its_private_half()
    {
        var keys = VapidKeys.Generate();
        Assert.Equal(keys, VapidKeys.Of(keys.PrivateKey));
        Assert.Equal(87, keys.PublicKey.Length);
        Assert.DoesNotContain(keys.PrivateKey, keys.ToString(), StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => VapidKeys.Of("no key"));
        Assert.Throws<FormatException>(() => VapidKeys.Of("AAAA"));
    }
}
