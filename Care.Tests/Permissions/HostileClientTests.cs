using System.Net;
using System.Net.Sockets;
using Care.Interfaces.Calls;
using Care.Tests.Permissions.Checks;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Orleans.Configuration;

namespace Care.Tests.Permissions;

/// <summary>
/// Whoever reaches a gateway without the keys of the cluster gets nothing, whatever they call themselves and whoever they say they ask for (issue 9, C19).
/// </summary>
public sealed class HostileClientTests(CareSystem system, HospitalFixture hospital) : IClassFixture<HospitalFixture>
{
    private const string Hosted = "hosted-127.0.0.1:11111@1";

    private static readonly ClusterKeys Guessed = new(new byte[32], [.. Enumerable.Repeat((byte)1, 32)]);

    [Theory]
    [InlineData(null)]
    [InlineData("somebody")]
    [InlineData(Hosted)]
    public async Task Without_the_key_no_gateway_lets_a_client_in(string? id)
    {
        var database = await system.Postgres.Database("care");

        await Assert.ThrowsAnyAsync<Exception>(() => OutsideClient.Connect(database, gateway: null, callers: null, id));
        await Assert.ThrowsAnyAsync<Exception>(() => OutsideClient.Connect(database, Guessed, Guessed, id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_port_says_nothing_to_whoever_does_not_prove_to_be_a_node(bool gateway)
    {
        var ports = system.SiloServices.GetRequiredService<IOptions<EndpointOptions>>().Value;
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, gateway ? ports.GatewayPort : ports.SiloPort);
        var stream = client.GetStream();

        // As a connection of Orleans begins: a length, and so many bytes.
        await stream.WriteAsync(new byte[] { 16, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 });
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));

        Assert.Equal(0, await ReadOrClosed(stream, limit.Token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Hosted)]
    public async Task Past_the_gateway_every_method_is_refused_to_callers_that_nobody_proves(string? id)
    {
        await using var client = await OutsideClient.Connect(await system.Postgres.Database("care"), OutsideClient.FrontEndKeys, callers: null, id);
        await IsRefusedEverything(client);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Hosted)]
    public async Task Past_the_gateway_every_method_is_refused_to_callers_that_are_proven_with_another_key(string? id)
    {
        await using var client = await OutsideClient.Connect(await system.Postgres.Database("care"), OutsideClient.FrontEndKeys, Guessed, id);
        await IsRefusedEverything(client);
    }

    [Fact]
    public async Task A_front_ends_key_gives_no_rights_of_the_cluster()
    {
        await using var client =
            await OutsideClient.Connect(await system.Postgres.Database("care"), OutsideClient.FrontEndKeys, OutsideClient.FrontEndKeys, Hosted);
        foreach (var method in GrainMethod.All)
        {
            Assert.Equal(Error.Denied.Detail, (await Call(client, method, Caller.System("test"))).Error?.Detail);
        }
    }

    [Fact]
    public async Task A_proof_that_somebody_saw_is_good_for_that_caller_and_for_half_a_minute()
    {
        await using var client = await OutsideClient.Connect(await system.Postgres.Database("care"), OutsideClient.FrontEndKeys, callers: null);
        var method = GrainMethod.Named("IFacility.Get");
        var doctor = Caller.OfUser(hospital.Doctor.Id);
        var now = Seen(doctor, TimeSpan.Zero);

        Assert.False((await Call(client, method, doctor with { Proof = now })).IsRefused);
        Assert.True((await Call(client, method, Caller.OfUser(hospital.Strangers[2].Id) with { Proof = now })).IsRefused);
        Assert.True((await Call(client, method, doctor with { Address = "10.0.0.1", Proof = now })).IsRefused);
        Assert.True((await Call(client, method, Caller.System("test") with { Proof = now })).IsRefused);
        Assert.True((await Call(client, method, doctor with { Proof = Seen(doctor, CallerProofs.Window + TimeSpan.FromSeconds(1)) })).IsRefused);
    }

    /// <summary>The proof of a caller as a front end made it a while ago.</summary>
    private static byte[]? Seen(Caller caller, TimeSpan ago)
    {
        var proofs = new CallerProofs(OutsideClient.FrontEndKeys, new FakeTimeProvider(DateTimeOffset.UtcNow - ago));
        var sent = caller with { };
        proofs.OnSerializing(sent);
        return sent.Proof;
    }

    /// <summary>Every method of every grain, found by reflection, for a caller of each kind.</summary>
    private async Task IsRefusedEverything(OutsideClient client)
    {
        // A copy: the front end of this process may have proved the one that all share.
        Caller?[] callers = [null, Caller.OfUser(hospital.Doctor.Id), Caller.OfPatient("+919876543210"), Caller.System("test"), Caller.Anonymous with { }];
        foreach (var method in GrainMethod.All)
        {
            foreach (var caller in callers)
            {
                var answer = await Call(client, method, caller);
                Assert.True(answer.IsRefused, $"{method.Name} answered {caller}, whom nobody proved: {answer}");
            }
        }
    }

    private async Task<GrainAnswer> Call(OutsideClient client, GrainMethod method, Caller? caller)
    {
        var known = await hospital.GrainOf(method.Interface, mustExist: false);
        return await method.Call((IAddressable)client.Grains.GetGrain(known.GetGrainId())
            .AsReference(method.Interface), hospital.Arguments.For(method.Method), caller);
    }

    private static async Task<int> ReadOrClosed(NetworkStream stream, CancellationToken limit)
    {
        try
        {
            return await stream.ReadAsync(new byte[256], limit);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
