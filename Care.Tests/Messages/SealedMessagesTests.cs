using System.Security.Cryptography;
using Care.Grains.Messages;
using Care.Grains.SignIn;

namespace Care.Tests.Messages;

/// <summary>What a job carries of a message.</summary>
public sealed class SealedMessagesTests
{
    private static readonly Sms Message = new("+919876543210", "A7F3K is your code");

    private readonly SealedMessages messages = new(new SignInOptions { SigningKey = "a key for tests, thirty-two bytes or more"u8.ToArray() });

    [Fact]
    public void A_job_shows_neither_the_number_nor_the_text()
    {
        var job = messages.Job("send_sms", "one", Message);
        Assert.DoesNotContain("98765", job.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("A7F3K", job.ToString(), StringComparison.Ordinal);
        Assert.Equal(Message, messages.Open<Sms>(job));
    }

    [Fact]
    public void A_message_cannot_be_put_into_another_job_or_opened_with_another_key()
    {
        var job = messages.Job("send_sms", "one", Message);
        Assert.ThrowsAny<CryptographicException>(() => messages.Open<Sms>(job with { Id = "two" }));
        Assert.ThrowsAny<CryptographicException>(() => new SealedMessages(new SignInOptions { SigningKey = new byte[32] }).Open<Sms>(job));
        Assert.ThrowsAny<CryptographicException>(() => messages.Open<Sms>(job with { Payload = """{"sealed":"AAAA"}""" }));
    }

    [Fact]
    public void Each_mobile_number_gets_one_message_and_others_are_passed_over()
    {
        var jobs = new MessageJobs(messages).Sms("shift/7", ["+919876543210", null, "", "+914842345678", "+919876543210", "+4915123456789"], "Hello");
        Assert.Equal(["send_sms/shift/7/0", "send_sms/shift/7/1"], jobs.Select(job => job.Id));
        Assert.Equal(["+919876543210", "+4915123456789"], jobs.Select(job => messages.Open<Sms>(job).To));
    }
}
