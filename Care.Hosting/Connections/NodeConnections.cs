using Care.Interfaces.Calls;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Connections.Security;

namespace Care.Hosting.Connections;

/// <summary>
/// Closes the connections between nodes to all others: mutual TLS where there are certificates, and inside it the handshake with the cluster's keys.
/// </summary>
public static class NodeConnections
{
    /// <summary>What is sent as the name of the server; certificates of nodes bear none that matters.</summary>
    private const string ServerName = "care-node";

    /// <summary>Lets a silo accept proven front ends and silos only, and prove itself to other silos.</summary>
    public static ISiloBuilder SecureConnections(this ISiloBuilder silo, NodeOptions options)
    {
        if (options.Certificate is { } certificate)
        {
            silo.UseTls(tls => Configure(tls, certificate));
        }

        return silo.Configure<SiloConnectionOptions>(connections =>
        {
            var keys = options.Keys;
            connections.ConfigureGatewayInboundConnection(connection => connection.Accepts(keys.Gateway, NodePort.Gateway, keys.Policy));
            connections.ConfigureSiloInboundConnection(connection => connection.Accepts(keys.Silo, NodePort.Silo, keys.Policy));
            connections.ConfigureSiloOutboundConnection(connection => connection.Connects(keys.Silo, NodePort.Silo, keys.Policy));
        });
    }

    /// <summary>Lets a front end prove itself to the gateways that it connects to, and speak to proven ones only.</summary>
    public static IClientBuilder SecureConnections(this IClientBuilder client, NodeOptions options)
    {
        if (options.Certificate is { } certificate)
        {
            client.UseTls(tls => Configure(tls, certificate));
        }

        return client.Configure<ClientConnectionOptions>(connections =>
            connections.ConfigureConnection(connection => connection.Connects(options.Keys.Gateway, NodePort.Gateway, options.Keys.Policy)));
    }

    private static void Configure(TlsOptions tls, NodeCertificate certificate)
    {
        tls.LocalCertificate = certificate.Own;
        (tls.RemoteCertificateMode, tls.ClientCertificateMode) = (RemoteCertificateMode.RequireCertificate, RemoteCertificateMode.RequireCertificate);
        tls.RemoteCertificateValidation = (remote, _, _) => certificate.IsNode(remote);
        tls.OnAuthenticateAsClient = (_, client) => client.TargetHost = ServerName;
    }

    private static void Accepts(this IConnectionBuilder builder, ReadOnlyMemory<byte> key, NodePort port, ProofPolicy policy)
    {
        var handshake = Handshake(builder, key, port);
        builder.Use(next => connection => handshake.Accept(connection, policy == ProofPolicy.Required, next));
    }

    private static void Connects(this IConnectionBuilder builder, ReadOnlyMemory<byte> key, NodePort port, ProofPolicy policy)
    {
        if (policy != ProofPolicy.Accepted)
        {
            var handshake = Handshake(builder, key, port);
            builder.Use(next => connection => handshake.Connect(connection, next));
        }
    }

    private static NodeHandshake Handshake(IConnectionBuilder builder, ReadOnlyMemory<byte> key, NodePort port) =>
        new(key, port, builder.ApplicationServices.GetRequiredService<ILogger<NodeHandshake>>());
}

/// <summary>A port at which a silo listens.</summary>
internal enum NodePort : byte
{
    /// <summary>For front ends (<c>CARE_GATEWAY_PORT</c>).</summary>
    Gateway = 0,

    /// <summary>For other silos (<c>CARE_SILO_PORT</c>).</summary>
    Silo = 1,
}
