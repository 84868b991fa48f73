using System.Net;
using Care.Grains.Files;
using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Care.Tests.Files;

/// <summary>The object store on an S3 API, against a server that checks what is signed.</summary>
public sealed class S3ObjectStoreTests(S3Server server) : ObjectStoreSuite, IClassFixture<S3Server>
{
    private protected override IObjectStore Store { get; } = Open(server.Options);

    [Fact]
    public async Task Somebody_elses_key_opens_nothing()
    {
        var key = NewKey();
        await Store.Put(ObjectBucket.Patient, key, Content, "application/pdf");
        foreach (
            var options in (S3Options[])[server.Foreign, server.Buckets(server.Options.Patient.Key!, "not the secret"), server.Buckets("nobody:files", "x")])
        {
            using var foreign = Open(options);
            Assert.Equal(HttpStatusCode.Forbidden, await Read(await foreign.ReadLink(ObjectBucket.Patient, key, "inline", TimeSpan.FromMinutes(1))));
            Assert.Equal(HttpStatusCode.Forbidden, (await Send(
                await foreign.UploadLink(ObjectBucket.Patient, key, "application/pdf", TimeSpan.FromMinutes(1)), [1], "application/pdf")).StatusCode);
            await Assert.ThrowsAsync<DependencyFailedException>(() => foreign.Get(ObjectBucket.Patient, key));
            await Assert.ThrowsAsync<DependencyFailedException>(() => foreign.Put(ObjectBucket.Patient, key, new byte[] { 1 }, "application/pdf"));
            await foreign.Delete(ObjectBucket.Patient, key);
        }

        Assert.Equal(Content, await Store.Get(ObjectBucket.Patient, key));
    }

    /// <summary>This server encrypts by AES256 and refuses to by any other means: what it refuses was asked of it.</summary>
    [Fact]
    public async Task Encryption_is_asked_for_on_the_private_bucket()
    {
        using var encrypted = Open(server.Options with { Encryption = "AES256" });
        await encrypted.Put(ObjectBucket.Patient, NewKey(), Content, "application/pdf");

        using var other = Open(server.Options with { Encryption = "aws:kms" });
        await Assert.ThrowsAsync<DependencyFailedException>(() => other.Put(ObjectBucket.Patient, NewKey(), Content, "application/pdf"));
        await other.Put(ObjectBucket.Facility, NewKey("png"), Content, "image/png");
    }

    [Fact]
    public async Task Links_lead_browsers_to_the_external_endpoint_and_the_cluster_takes_the_internal_one()
    {
        var patient = server.Options.Patient with { ExternalEndpoint = server.Endpoint.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) };
        using var store = Open(server.Options with { Patient = patient, Facility = patient with { Name = "facility-bucket" } });
        var key = NewKey();
        await store.Put(ObjectBucket.Patient, key, Content, "application/pdf");

        var link = await store.ReadLink(ObjectBucket.Patient, key, "inline", TimeSpan.FromMinutes(1));
        Assert.StartsWith(patient.ExternalEndpoint + "/patient-bucket/", link, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Read(link));
        Assert.Equal($"{patient.ExternalEndpoint}/facility-bucket", (patient with { Name = "facility-bucket" }).PublicUrl);

        using var unreachable = Open(server.Options with { Patient = patient with { Endpoint = $"http://127.0.0.1:{FreePort.Next()}" } });
        Assert.Equal(HttpStatusCode.OK, await Read(await unreachable.ReadLink(ObjectBucket.Patient, key, "inline", TimeSpan.FromMinutes(1))));
        await Assert.ThrowsAsync<DependencyFailedException>(() => unreachable.Check());
    }

    [Fact]
    public async Task Buckets_are_made_once_and_what_the_store_does_not_know_is_told()
    {
        var name = $"made-{Guid.NewGuid():N}";
        var options = server.Options with { Patient = server.Options.Patient with { Name = name } };

        Assert.Contains($"{name}: made.", await new S3BucketMaker(options).Make());
        var again = await new S3BucketMaker(options).Make();
        Assert.Contains($"{name}: is there.", again);
        Assert.Contains(again, line => line.StartsWith($"{name}: the store would not set encryption at rest", StringComparison.Ordinal));
    }

    private static S3ObjectStore Open(S3Options options) => new(options, TimeProvider.System, NullLogger<S3ObjectStore>.Instance);
}
