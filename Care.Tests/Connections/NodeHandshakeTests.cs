using System.Buffers;
using System.IO.Pipelines;
using Care.Hosting.Connections;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Abstractions;

namespace Care.Tests.Connections;

public sealed class NodeHandshakeTests
{
    private static readonly byte[] Key = [.. Enumerable.Repeat((byte)1, 32)];
    private static readonly byte[] OtherKey = [.. Enumerable.Repeat((byte)2, 32)];

    [Fact]
    public async Task Two_nodes_with_the_same_key_go_on_to_what_the_connection_is_for()
    {
        var (accepting, connecting) = Pair();

        var accepted = Handshake(Key).Accept(accepting, mustProve: true, next => Echo(next));
        var answer = "";
        await Handshake(Key).Connect(connecting, async next => answer = await Ask(next, "preamble"));
        await accepted;

        Assert.Equal("preamble", answer);
    }

    [Fact]
    public async Task Another_key_or_another_port_is_turned_away_by_both_sides()
    {
        await AreStrangers(Handshake(Key), Handshake(OtherKey));
        await AreStrangers(Handshake(Key, NodePort.Silo), Handshake(Key, NodePort.Gateway));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Who_does_not_begin_a_handshake_is_let_in_only_during_the_upgrade(bool mustProve, bool letIn)
    {
        var (accepting, connecting) = Pair();

        var accepted = Handshake(Key).Accept(accepting, mustProve, next => Echo(next));
        var answer = Ask(connecting, "preamble");
        await accepted;
        await accepting.Transport.Output.CompleteAsync();

        Assert.Equal(letIn ? "preamble" : "", await answer);
    }

    [Fact]
    public async Task A_handshake_that_was_seen_once_opens_nothing_later()
    {
        // Somebody between the two writes down what the connecting side sends.
        var (accepting, connecting) = Pair();
        var accepted = Handshake(Key).Accept(accepting, mustProve: true, _ => Task.CompletedTask);
        byte[] hello = [.. "Car"u8, 1, .. new byte[32]];
        await connecting.Transport.Output.WriteAsync(hello);
        await connecting.Transport.Input.ReadAtLeastAsync(64);
        await connecting.Transport.Output.WriteAsync(new byte[32]);
        await accepted;

        var letIn = false;
        var (again, replayed) = Pair();
        var second = Handshake(Key).Accept(again, mustProve: true, _ =>
        {
            letIn = true;
            return Task.CompletedTask;
        });
        await replayed.Transport.Output.WriteAsync((byte[])[.. hello, .. new byte[32]]);
        await second;

        Assert.False(letIn);
    }

    [Fact]
    public async Task Whoever_leaves_in_the_middle_is_turned_away()
    {
        for (var sent = 0; sent < 68; sent += 4)
        {
            var letIn = false;
            var (accepting, connecting) = Pair();
            await connecting.Transport.Output.WriteAsync(((byte[])[.. "Car"u8, 1, .. new byte[64]]).AsMemory(0, sent));
            await connecting.Transport.Output.CompleteAsync();
            await Handshake(Key).Accept(accepting, mustProve: true, _ =>
            {
                letIn = true;
                return Task.CompletedTask;
            });
            Assert.False(letIn);
        }
    }

    private static async Task AreStrangers(NodeHandshake one, NodeHandshake other)
    {
        var (accepting, connecting) = Pair();
        var letIn = false;
        Task LetIn(ConnectionContext _)
        {
            letIn = true;
            return Task.CompletedTask;
        }

        var accepted = one.Accept(accepting, mustProve: true, LetIn);
        await Assert.ThrowsAsync<ConnectionAbortedException>(() => other.Connect(connecting, LetIn));
        await connecting.Transport.Output.CompleteAsync();
        await accepted;
        Assert.False(letIn);
    }

    private static NodeHandshake Handshake(byte[] key, NodePort port = NodePort.Silo) => new(key, port, NullLogger<NodeHandshake>.Instance);

    private static async Task Echo(ConnectionContext connection)
    {
        var read = await connection.Transport.Input.ReadAsync();
        foreach (var segment in read.Buffer)
        {
            await connection.Transport.Output.WriteAsync(segment);
        }

        connection.Transport.Input.AdvanceTo(read.Buffer.End);
    }

    private static async Task<string> Ask(ConnectionContext connection, string text)
    {
        await connection.Transport.Output.WriteAsync(System.Text.Encoding.ASCII.GetBytes(text));
        var read = await connection.Transport.Input.ReadAsync();
        return System.Text.Encoding.ASCII.GetString(read.Buffer.ToArray());
    }

    private static (ConnectionContext Accepting, ConnectionContext Connecting) Pair()
    {
        Pipe there = new(), back = new();
        return (
            new DefaultConnectionContext("accepting", new Duplex(there.Reader, back.Writer), new Duplex(back.Reader, there.Writer)),
            new DefaultConnectionContext("connecting", new Duplex(back.Reader, there.Writer), new Duplex(there.Reader, back.Writer)));
    }

    private sealed class Duplex(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input => input;

        public PipeWriter Output => output;
    }
}
