using System.Net;
using System.Net.Sockets;

namespace Care.Tests.Servers;

/// <summary>
/// Ports that nobody listens on, each given once. Not from those that the kernel gives to connections: one of these could take the port in the moment between
/// its choice and its use, as another run of the tests could if it were not reserved.
/// </summary>
public static class FreePort
{
    private const int First = 15_000;

    /// <summary>Below the kernel's range (<c>ip_local_port_range</c>), which begins at 32768.</summary>
    private const int Last = 31_999;

    private static readonly string Reservations = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "care-test-ports")).FullName;

    /// <summary>Held until the process ends: another run of the tests that asks for the same port is refused.</summary>
    private static readonly List<FileStream> Reserved = [];
    private static readonly Lock Door = new();
    private static int next = First + (Environment.ProcessId * 61 % (Last - First));

    public static int Next()
    {
        lock (Door)
        {
            while (true)
            {
                next = next >= Last ? First : next + 1;
                if (IsFree(next) && Reserve(next))
                {
                    return next;
                }
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Any, port) { ExclusiveAddressUse = true };
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static bool Reserve(int port)
    {
        try
        {
            Reserved.Add(new FileStream(Path.Combine(Reservations, $"{port}"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
