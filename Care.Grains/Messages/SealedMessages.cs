using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Care.Grains.Jobs;
using Care.Grains.SignIn;
using Care.Grains.Storage;

namespace Care.Grains.Messages;

/// <summary>
/// Messages on their way through the queue. A message names a person and may hold a code that lets somebody in, and neither belongs in a queue, in a row of the
/// job outbox or in an operator's list of failed jobs. So a job carries it sealed (AES-GCM, under a key that the signing key gives): it is made in the
/// transaction of the change that causes it, like any other job, there is no second place to clean up, and only a silo can read it. The seal holds the job's
/// id, so that no message can be put into another job. A new signing key leaves what waits unreadable: such jobs are set aside.
/// </summary>
internal sealed class SealedMessages(SignInOptions options)
{
    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;
    private static readonly int Text = NonceLength + TagLength;

    private readonly byte[] key = HMACSHA256.HashData(options.SigningKey, "messages/seal"u8);

    /// <summary>A job that carries a message.</summary>
    public Job Job<T>(string kind, string id, T message) =>
        Jobs.Job.Of(kind, id, new Payload(Seal(id, JsonSerializer.SerializeToUtf8Bytes(message, StateJson.Options))));

    /// <summary>The message that a job carries.</summary>
    /// <exception cref="CryptographicException">It was sealed under another key, or for another job.</exception>
    public T Open<T>(Job job) => JsonSerializer.Deserialize<T>(Open(job.Id, job.Read<Payload>().Sealed), StateJson.Options)!;

    /// <summary>Nonce, tag, and then the message.</summary>
    private byte[] Seal(string id, byte[] text)
    {
        var whole = new byte[Text + text.Length];
        var nonce = whole.AsSpan(..NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, text, whole.AsSpan(Text..), whole.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(id));
        return whole;
    }

    private byte[] Open(string id, byte[] whole)
    {
        if (whole.Length < Text)
        {
            throw new CryptographicException("The payload is no sealed message.");
        }

        var text = new byte[whole.Length - Text];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(whole.AsSpan(..NonceLength), whole.AsSpan(Text..), whole.AsSpan(NonceLength, TagLength), text, Encoding.UTF8.GetBytes(id));
        return text;
    }

    private sealed record Payload(byte[] Sealed);
}
