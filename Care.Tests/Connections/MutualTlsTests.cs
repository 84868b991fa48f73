using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Care.Grains;
using Care.Grains.Storage;
using Care.Hosting.Connections;
using Care.Silo;
using Care.Tests.Servers;

namespace Care.Tests.Connections;

/// <summary>Two silos and a front end that speak TLS to each other, with certificates of an authority of their own.</summary>
public sealed class MutualTlsTests(CareSystem system)
{
    [Fact]
    public async Task Nodes_with_certificates_of_the_clusters_authority_work_together_and_nobody_else_is_let_in()
    {
        using var authority = new Authority("the cluster's");
        using var stranger = new Authority("somebody's");
        var nodes = new NodeOptions { Certificate = authority.Node() };
        var gateway = FreePort.Next();
        using var first = SiloHost.Build(await Silo("first", gateway, nodes));
        using var second = SiloHost.Build(await Silo("second", FreePort.Next(), nodes));
        await first.StartAsync();
        await second.StartAsync();
        var port = FreePort.Next();
        await using var web = WebFront.FrontEnd.Build(system.FrontEndSettings with { ClusterId = "tls", Port = port, Nodes = nodes });
        await web.StartAsync();

        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/")).StatusCode);
        Assert.True(await IsLetIn(gateway, authority.Own()));
        Assert.False(await IsLetIn(gateway, stranger.Own()));
        Assert.False(await IsLetIn(gateway, certificate: null));

        await web.StopAsync();
        await second.StopAsync();
        await first.StopAsync();
    }

    [Fact]
    public void A_certificate_of_another_authority_or_one_that_has_ended_is_no_nodes()
    {
        using var authority = new Authority("the cluster's");
        using var stranger = new Authority("the cluster's");
        var node = authority.Node();

        Assert.True(node.IsNode(authority.Own()));
        Assert.False(node.IsNode(stranger.Own()));
        Assert.False(node.IsNode(authority.Own(until: DateTimeOffset.UtcNow.AddMinutes(-1))));
    }

    private async Task<Silo.Settings> Silo(string name, int gateway, NodeOptions nodes) => new()
    {
        Database = new DatabaseOptions { Url = await system.Postgres.Database("care"), StatePool = 2, ReadPool = 2 },
        Care = new CareOptions { Files = system.Files },
        RedisUrl = system.FrontEndSettings.RedisUrl,
        ClusterId = "tls",
        ServiceId = "test",
        SiloName = name,
        AdvertisedAddress = IPAddress.Loopback,
        SiloPort = FreePort.Next(),
        GatewayPort = gateway,
        Migrate = false,
        JobsAtOnce = 1,
        Nodes = nodes,
    };

    /// <summary>Whether the gateway goes on after the handshake of TLS, which a server may end after the client took it for finished.</summary>
    private static async Task<bool> IsLetIn(int gateway, X509Certificate2? certificate)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, gateway);
        await using var tls = new SslStream(socket.GetStream(), leaveInnerStreamOpen: false, (_, server, _, _) => server is not null);
        try
        {
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = "care-node", ClientCertificates = certificate is null ? [] : [certificate] });
            // The beginning of the handshake with the keys, to which a gateway answers with a nonce and a hash.
            await tls.WriteAsync((byte[])[.. "Car"u8, 1, .. new byte[32]]);
            return await tls.ReadAtLeastAsync(new byte[64], 64, throwOnEndOfStream: false) == 64;
        }
        catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
        {
            return false;
        }
    }

    /// <summary>Makes certificates.</summary>
    private sealed class Authority : IDisposable
    {
        private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        private readonly X509Certificate2 certificate;

        public Authority(string name)
        {
            var request = new CertificateRequest($"CN={name} authority", key, HashAlgorithmName.SHA256);
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(2));
        }

        public NodeCertificate Node() => new(Own(), [X509CertificateLoader.LoadCertificate(certificate.RawData)]);

        public X509Certificate2 Own(DateTimeOffset? until = null)
        {
            using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest("CN=node", own, HashAlgorithmName.SHA256);
            using var made =
                request.Create(certificate, DateTimeOffset.UtcNow.AddDays(-1), until ?? DateTimeOffset.UtcNow.AddDays(1), RandomNumberGenerator.GetBytes(8));
            return made.CopyWithPrivateKey(own);
        }

        public void Dispose()
        {
            certificate.Dispose();
            key.Dispose();
        }
    }
}
