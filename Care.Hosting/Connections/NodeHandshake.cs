using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;

namespace Care.Hosting.Connections;

/// <summary>
/// What comes before the first message of a connection between two nodes: each shows the other that it has the key, by a keyed hash over random numbers of
/// both, so that nothing that was seen before is good for anything. Without it the port would take every process that can reach it for a node, whatever it
/// calls itself, and every call of the runtime from it.
/// <code>
/// connecting → accepting   "Car" 1, 32 random bytes
/// accepting → connecting   32 random bytes, keyed hash as the accepting side
/// connecting → accepting   keyed hash as the connecting side; then the connection begins
/// </code>
/// </summary>
/// <param name="key">What both sides must have.</param>
/// <param name="port">Which port it is about: a proof for one is none for the other.</param>
/// <param name="logger">Told of those that are turned away.</param>
internal sealed partial class NodeHandshake(ReadOnlyMemory<byte> key, NodePort port, ILogger<NodeHandshake> logger)
{
    private const int NonceLength = 32;
    private const int MacLength = HMACSHA256.HashSizeInBytes;

    /// <summary>A node answers in milliseconds; whoever keeps silent holds a socket for no longer than this.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>Read as the length of what connections began with before, it is far above the largest: older releases turn it away at once.</summary>
    private static ReadOnlySpan<byte> Hello => "Car\u0001"u8;

    /// <summary>The side that was connected to.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="mustProve">False: who does not begin the handshake is taken for what it says.</param>
    /// <param name="next">What the connection is for.</param>
    public async Task Accept(ConnectionContext connection, bool mustProve, ConnectionDelegate next)
    {
        bool isNode;
        try
        {
            isNode = await IsNode(connection.Transport, mustProve);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ConnectionAbortedException or InvalidOperationException)
        {
            isNode = false;
        }

        if (!isNode)
        {
            TurnedAway(connection.RemoteEndPoint?.ToString(), port);
            return;
        }

        await next(connection);
    }

    /// <summary>The side that connects.</summary>
    /// <exception cref="ConnectionAbortedException">The other side has not the key, or does not take ours for it.</exception>
    public async Task Connect(ConnectionContext connection, ConnectionDelegate next)
    {
        using var limit = new CancellationTokenSource(Timeout);
        var (input, output) = (connection.Transport.Input, connection.Transport.Output);
        var ours = RandomNumberGenerator.GetBytes(NonceLength);
        await output.WriteAsync((byte[])[.. Hello, .. ours], limit.Token);
        var answer = await Read(input, NonceLength + MacLength, limit.Token);
        if (answer is null || !CryptographicOperations.FixedTimeEquals(answer.AsSpan(NonceLength), Mac(Side.Accepting, ours, answer.AsSpan(0, NonceLength))))
        {
            throw new ConnectionAbortedException(
                $"What listens at {connection.RemoteEndPoint} does not prove to be a {port} of this cluster: has it the same keys?");
        }

        await output.WriteAsync(Mac(Side.Connecting, ours, answer.AsSpan(0, NonceLength)), limit.Token);
        await next(connection);
    }

    private async Task<bool> IsNode(IDuplexPipe transport, bool mustProve)
    {
        using var limit = new CancellationTokenSource(Timeout);
        if (!await BeginsHandshake(transport.Input, limit.Token))
        {
            return !mustProve;
        }

        if (await Read(transport.Input, Hello.Length + NonceLength, limit.Token) is not { } hello)
        {
            return false;
        }

        var (theirs, ours) = (hello.AsMemory(Hello.Length), RandomNumberGenerator.GetBytes(NonceLength));
        await transport.Output.WriteAsync((byte[])[.. ours, .. Mac(Side.Accepting, theirs.Span, ours)], limit.Token);
        return await Read(transport.Input, MacLength, limit.Token) is { } proof
            && CryptographicOperations.FixedTimeEquals(proof, Mac(Side.Connecting, theirs.Span, ours));
    }

    /// <summary>Looks at the first bytes and leaves them where they are.</summary>
    private static async Task<bool> BeginsHandshake(PipeReader input, CancellationToken cancellation)
    {
        var read = await input.ReadAtLeastAsync(Hello.Length, cancellation);
        var begins = read.Buffer.Length >= Hello.Length && read.Buffer.Slice(0, Hello.Length).ToArray().AsSpan().SequenceEqual(Hello);
        input.AdvanceTo(read.Buffer.Start);
        return begins;
    }

    /// <summary>Exactly so many bytes; null where the connection ends before.</summary>
    private static async Task<byte[]?> Read(PipeReader input, int length, CancellationToken cancellation)
    {
        var read = await input.ReadAtLeastAsync(length, cancellation);
        if (read.IsCanceled || read.Buffer.Length < length)
        {
            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            return null;
        }

        var bytes = read.Buffer.Slice(0, length);
        var copy = bytes.ToArray();
        input.AdvanceTo(bytes.End);
        return copy;
    }

    private byte[] Mac(Side side, ReadOnlySpan<byte> connecting, ReadOnlySpan<byte> accepting) =>
        HMACSHA256.HashData(key.Span, (byte[])[.. "care.connection/1"u8, (byte)port, (byte)side, .. connecting, .. accepting]);

    [LoggerMessage(8010, LogLevel.Warning, "{Endpoint} is turned away from the {Port} port: it did not prove to be a node of this cluster")]
    private partial void TurnedAway(string? endpoint, NodePort port);

    private enum Side : byte
    {
        Connecting = 0,
        Accepting = 1,
    }
}
