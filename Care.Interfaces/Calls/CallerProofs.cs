using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Interfaces.Calls;

/// <summary>
/// Proves who makes a call, and checks it: a caller who leaves a process is signed (a keyed hash over the caller, a number of this request, and the time), with
/// a key that only front ends and silos have, and one who arrives is checked, before anything else sees them. It is the serializer that does so
/// (<see cref="SerializationCallbacksAttribute"/>): nothing goes around it, calls within a process cost nothing, and a request's first call pays for all that
/// follow from the same process.
/// </summary>
public sealed class CallerProofs
{
    private const byte ByGateway = 0;
    private const byte BySilo = 1;
    private const int RequestAt = 1;
    private const int TimeAt = RequestAt + sizeof(long);
    private const int MacAt = TimeAt + sizeof(long);
    private const int Length = MacAt + SipHash.TagLength;

    /// <summary>How long a proof is good for, either way: longer than any call waits for its turn, and than well-kept clocks differ.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    /// <summary>A caller who is sent later than this after being signed (a job works for hours) is signed anew.</summary>
    private static readonly TimeSpan Fresh = Window / 3;

    private readonly TimeProvider time;
    private readonly byte? issuer;

    private readonly SipHash gateway;
    private readonly SipHash silo;

    private long requests = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));

    /// <summary>Proves with the keys that this process has.</summary>
    /// <param name="keys">A silo's, or a front end's; with none it proves nothing, and takes nobody for proven.</param>
    /// <param name="time">The clock that all processes of the cluster share.</param>
    public CallerProofs(ClusterKeys keys, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(keys);
        this.time = time;
        Policy = keys.Policy;
        issuer = keys.Silo.IsEmpty ? keys.Gateway.IsEmpty ? null : ByGateway : BySilo;
        (gateway, silo) = (Hash(keys.Gateway), Hash(keys.Silo));
    }

    /// <summary>What becomes of callers who carry no proof.</summary>
    public ProofPolicy Policy { get; }

    /// <summary>Called by the serializer when a caller leaves this process. Who was not proven when they came is not when they go.</summary>
    /// <param name="caller">The caller.</param>
    public void OnSerializing(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (issuer is not null && caller.Standing == ProofResult.Holds && !(caller.Proof is { } proof && IsWithin(Fresh, proof)))
        {
            // Another thread may do so at the same time: one proof is as good as the other.
            caller.Proof = Prove(caller);
        }
    }

    /// <summary>Called by the serializer when a caller has arrived from another process.</summary>
    /// <param name="caller">The caller.</param>
    public void OnDeserialized(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Standing = Check(caller);
    }

    private byte[] Prove(Caller caller)
    {
        var proof = new byte[Length];
        proof[0] = issuer!.Value;
        BinaryPrimitives.WriteInt64LittleEndian(proof.AsSpan(RequestAt), Interlocked.Increment(ref requests));
        BinaryPrimitives.WriteInt64LittleEndian(proof.AsSpan(TimeAt), time.GetUtcNow().ToUnixTimeMilliseconds());
        Sign(proof.AsSpan(0, MacAt), caller, proof.AsSpan(MacAt));
        return proof;
    }

    private ProofResult Check(Caller caller)
    {
        if (caller.Proof is not { } proof)
        {
            return ProofResult.Missing;
        }

        // Only silos can check what silos say: a front end is called by nobody.
        if (proof.Length != Length || issuer is null || proof[0] > issuer || (caller.Kind == CallerKind.System && proof[0] != BySilo))
        {
            return ProofResult.Wrong;
        }

        Span<byte> expected = stackalloc byte[SipHash.TagLength];
        Sign(proof.AsSpan(0, MacAt), caller, expected);
        return !CryptographicOperations.FixedTimeEquals(expected, proof.AsSpan(MacAt)) ? ProofResult.Wrong
            : IsWithin(Window, proof) ? ProofResult.Holds
            : ProofResult.OutOfTime;
    }

    private bool IsWithin(TimeSpan window, byte[] proof)
    {
        var age = time.GetUtcNow().ToUnixTimeMilliseconds() - BinaryPrimitives.ReadInt64LittleEndian(proof.AsSpan(TimeAt));
        var max = (long)window.TotalMilliseconds;
        return age <= max && age >= -max;
    }

    /// <summary>
    /// The cluster's keys are for other things too: this one is made of them for callers alone. Nothing is signed or checked with a key that this process has
    /// not.
    /// </summary>
    private static SipHash Hash(ReadOnlyMemory<byte> key)
    {
        if (key.IsEmpty)
        {
            return default;
        }

        Span<byte> own = stackalloc byte[SipHash.KeyLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Span, own, salt: [], info: "care.caller/1"u8);
        return new SipHash(own);
    }

    /// <summary>
    /// The keyed hash of the head of a proof (who signs, for which request, when) together with the caller. Each text says its length, so that no two callers
    /// are written alike.
    /// </summary>
    private void Sign(ReadOnlySpan<byte> head, Caller caller, Span<byte> mac)
    {
        const int number = 1 + sizeof(long);
        var length = head.Length + 1 + 16 + (2 * number) + Size(caller.Name) + Size(caller.Address) + Size(caller.PhoneNumber)
            + (caller.Facility is null ? 0 : 16);
        var message = length <= 512 ? stackalloc byte[512] : new byte[length];
        head.CopyTo(message);
        var rest = message[head.Length..];
        rest[0] = (byte)caller.Kind;
        caller.User.TryWriteBytes(rest[1..]);
        WriteNumber(caller.SignedInOn, rest[17..]);
        WriteNumber(caller.OnBehalfOf, rest[(17 + number)..]);
        rest = Write(caller.Name, rest[(17 + (2 * number))..]);
        rest = Write(caller.Address, rest);
        rest = Write(caller.PhoneNumber, rest);
        // Who has none is signed as by the release before.
        caller.Facility?.TryWriteBytes(rest);
        (head[0] == BySilo ? silo : gateway).Hash(message[..length], mac);

        static int Size(string? text) => sizeof(int) + (text is null ? 0 : Encoding.UTF8.GetByteCount(text));

        static void WriteNumber(long? value, Span<byte> to)
        {
            to[0] = value is null ? (byte)0 : (byte)1;
            BinaryPrimitives.WriteInt64LittleEndian(to[1..], value ?? 0);
        }

        static Span<byte> Write(string? text, Span<byte> to)
        {
            var written = text is null ? -1 : Encoding.UTF8.GetBytes(text, to[sizeof(int)..]);
            BinaryPrimitives.WriteInt32LittleEndian(to, written);
            return to[(sizeof(int) + Math.Max(written, 0))..];
        }
    }
}

/// <summary>Registers <see cref="CallerProofs"/>.</summary>
public static class CallerProofsRegistration
{
    /// <summary>Lets a silo or a front end prove the callers of all that it sends.</summary>
    /// <param name="services">The services of a silo or of a client.</param>
    /// <param name="keys">The keys that it has.</param>
    /// <param name="time">The clock; null for the registered one.</param>
    public static IServiceCollection AddCallerProofs(this IServiceCollection services, ClusterKeys keys, TimeProvider? time = null) =>
        services.AddSingleton(provider => new CallerProofs(keys, time ?? provider.GetRequiredService<TimeProvider>()));
}

/// <summary>
/// What a process of the cluster makes of others that do not prove who they are. The two weaker ones are for the upgrade from a release without proofs
/// (docs/operations.md, "Upgrades").
/// </summary>
public enum ProofPolicy
{
    /// <summary>They are refused.</summary>
    Required = 0,

    /// <summary>They are taken for what they say; this process proves itself to all.</summary>
    Offered = 1,

    /// <summary>They are taken for what they say, and this process proves itself to nobody that it connects to, as these may not understand it yet.</summary>
    Accepted = 2,
}

/// <summary>What the proof of a caller is worth.</summary>
public enum ProofResult
{
    /// <summary>This process says who the caller is, or somebody who holds the key says so now.</summary>
    Holds = 0,

    /// <summary>The caller carries no proof.</summary>
    Missing = 1,

    /// <summary>It was signed too long ago, or lies in the future: it is repeated by somebody who saw it, or clocks do not agree.</summary>
    OutOfTime = 2,

    /// <summary>It was made with another key, or for another caller; or it is a front end's, for the cluster itself.</summary>
    Wrong = 3,
}
