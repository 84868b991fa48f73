using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Care.Tests.Servers;

/// <summary>A small SMTP server: one sender at a time, who signs in as the only user; recipients are accepted unless a test says otherwise.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    public const string User = "ward";
    public const string Password = "round";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public SmtpServer()
    {
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What is answered to the next recipients; 250 once it is empty.</summary>
    public ConcurrentQueue<string> Recipients { get; } = new();

    /// <summary>False for a server that lets go of nobody.</summary>
    public bool SaysBye { get; set; } = true;

    /// <summary>The mails that were taken, as they came over the wire.</summary>
    public ConcurrentQueue<string> Mails { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        // Only then: a listener that is stopped between two senders has the next accept fail.
        await serving;
        listener.Stop();
        stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await Talk(client.GetStream());
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var lines = new StreamReader(stream);
        await using var answers = new StreamWriter(stream) { AutoFlush = true, NewLine = "\r\n" };
        await answers.WriteLineAsync("220 ward ready");
        while (await lines.ReadLineAsync(stop.Token) is { } line)
        {
            if (line == "QUIT" && !SaysBye)
            {
                continue;
            }

            var answer = line.Split(' ')[0] switch
            {
                "EHLO" => "250-ward\r\n250 AUTH PLAIN",
                "AUTH" => IsKnown(line) ? "235 welcome" : "535 unknown",
                "RCPT" => Recipients.TryDequeue(out var error) ? error : "250 ok",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            await answers.WriteLineAsync(answer);
            if (line == "DATA")
            {
                await TakeMail(lines);
                await answers.WriteLineAsync("250 taken");
            }
        }
    }

    private async Task TakeMail(StreamReader lines)
    {
        List<string> mail = [];
        while (await lines.ReadLineAsync(stop.Token) is { } line and not ".")
        {
            mail.Add(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line);
        }

        Mails.Enqueue(string.Join("\r\n", mail));
    }

    private static bool IsKnown(string line) =>
        line == $"AUTH PLAIN {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"\0{User}\0{Password}"))}";
}
