using System.Text.Json;

namespace Care.Grains.Devices;

/// <summary>
/// Asks one middleware how its devices are, during one run (contract 03, §13.5). What is the same question for several devices is asked once. A middleware that
/// let several requests in a row run out of time is asked no more in this run: all that it serves waits for nothing then, and so does the run.
/// </summary>
internal sealed class MiddlewareProbe
{
    private const int HttpPort = 80;

    /// <summary>One camera that is away may hold up the answer about itself; all of them do not.</summary>
    private const int MaxTimeoutsInARow = 3;

    private readonly MiddlewareClient client;
    private readonly Uri host;
    private readonly TimeSpan timeout;
    private readonly CancellationToken cancellation;
    private readonly Lazy<Task<JsonElement?>> devices;
    private readonly Lazy<Task<JsonElement?>> cameras;
    private int timeouts;

    public MiddlewareProbe(MiddlewareClient client, Uri host, TimeSpan timeout, CancellationToken cancellation)
    {
        (this.client, this.host, this.timeout, this.cancellation) = (client, host, timeout, cancellation);
        devices = new(() => Ask(HttpMethod.Get, "devices/status", body: null));
        cameras = new(() => Ask(HttpMethod.Get, "cameras/status", body: null));
    }

    /// <summary>How all devices are; null where nothing that counts was answered.</summary>
    public Task<JsonElement?> Devices() => devices.Value;

    /// <summary>How one camera is; null likewise.</summary>
    public async Task<JsonElement?> Camera(MonitoredDevice camera)
    {
        var access = Interfaces.Devices.CameraAccess.Of(camera.Meta.CameraAccessKey);
        object[] asked = [new { hostname = camera.Meta.LocalIpAddress, port = HttpPort, username = access?.Username ?? "", password = access?.Password ?? "" }];
        return await Ask(HttpMethod.Post, "cameras/status", asked) ?? await cameras.Value;
    }

    private async Task<JsonElement?> Ask(HttpMethod method, string path, object? body)
    {
        if (Volatile.Read(ref timeouts) >= MaxTimeoutsInARow)
        {
            return null;
        }

        try
        {
            var answer = await client.Ask(method, new Uri(host, path), body, timeout, cancellation);
            Volatile.Write(ref timeouts, 0);
            return answer.IsGood ? answer.Json : null;
        }
        catch (MiddlewareUnreachableException e)
        {
            if (e.TimedOut)
            {
                Interlocked.Increment(ref timeouts);
            }

            return null;
        }
    }
}
