using System.Diagnostics;
using Care.Grains.Files;

namespace Care.Tests.Servers;

/// <summary>
/// A private S3 server for the tests: OpenStack Swift, which checks signatures and expiry and encrypts at rest (Debian's python3-swift; <c>./care test</c>
/// installs it). Its buckets are made by the class under test.
/// </summary>
public sealed class S3Server : IAsyncLifetime
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("care-test-s3-");
    private readonly int port = FreePort.Next();
    private Process? process;

    public string Endpoint => $"http://127.0.0.1:{port}";

    /// <summary>The buckets of the hospital network.</summary>
    public S3Options Options => Buckets("care:files", "secret-of-the-hospitals");

    /// <summary>The same buckets with the key of somebody who has no right to them.</summary>
    public S3Options Foreign => Buckets("care:guest", "secret-of-somebody-else");

    public S3Options Buckets(string key, string secret)
    {
        var patient = new S3BucketOptions { Name = "patient-bucket", Key = key, Secret = secret, Endpoint = Endpoint, Region = "us-east-1" };
        return new S3Options(patient, patient with { Name = "facility-bucket" }, patient with { Name = "static-bucket" });
    }

    public async ValueTask InitializeAsync()
    {
        string[] keys = [.. new[] { Options, Foreign }.Select(options => $"{options.Patient.Key}={options.Patient.Secret}")];
        var python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        process = Process.Start(
            new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "Servers", "s3_server.py"), directory.FullName, $"{port}", .. keys])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        var errors = process.StandardError.ReadToEndAsync();
        if (await process.StandardOutput.ReadLineAsync() != "serving")
        {
            throw new InvalidOperationException($"The S3 server did not start; it needs Debian's python3-swift, which ./care test installs: {await errors}");
        }

        await new S3BucketMaker(Options).Make();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        directory.Delete(recursive: true);
    }
}
