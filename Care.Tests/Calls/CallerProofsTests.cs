using Care.Interfaces.Calls;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans.Serialization;

namespace Care.Tests.Calls;

/// <summary>Callers as they travel: through the serializer of one process and that of another.</summary>
public sealed class CallerProofsTests : IDisposable
{
    private static readonly byte[] GatewayKey = [.. Enumerable.Repeat((byte)1, 32)];

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero));
    private readonly Process frontEnd;
    private readonly Process silo;
    private readonly Process stranger;

    public CallerProofsTests()
    {
        frontEnd = new Process(new ClusterKeys(GatewayKey), clock);
        silo = new Process(new ClusterKeys(GatewayKey, [.. Enumerable.Repeat((byte)2, 32)]), clock);
        stranger = new Process(new ClusterKeys([]), clock);
    }

    private static Gen<Caller> Callers { get; } =
        from kind in Gen.OneOfConst(CallerKind.Anonymous, CallerKind.User, CallerKind.Patient, CallerKind.Middleware)
        from user in Gen.Guid
        from name in Gen.String.Null()
        from address in Gen.String.Null()
        from phone in Gen.String.Null()
        from signedIn in Gen.Long.Nullable()
        from behalf in Gen.Int.Nullable()
        from facility in Gen.Guid.Nullable()
        select new Caller(kind, user, name, address, phone, signedIn, behalf, facility);

    [Fact]
    public void A_caller_who_is_sent_by_a_front_end_arrives_proven_and_the_same() => Callers.Sample(caller =>
        silo.Receive(frontEnd.Send(caller)) is { Standing: ProofResult.Holds } arrived && arrived == caller, threads: 1);

    [Fact]
    public void A_proof_is_for_each_field_of_the_caller()
    {
        var caller = new Caller(CallerKind.User, Guid.NewGuid(), "name", "address", "phone", 1, 2, Guid.NewGuid());
        frontEnd.Send(caller);
        Caller[] others =
        [
            caller with { Kind = CallerKind.Patient }, caller with { User = Guid.NewGuid() }, caller with { Name = null }, caller with { Address = null },
                caller with { PhoneNumber = null },
            caller with { SignedInOn = null }, caller with { OnBehalfOf = null }, caller with { Facility = null },
        ];
        Assert.Equal(typeof(Caller).GetConstructors().Max(constructor => constructor.GetParameters().Length), others.Length);
        Assert.All(others, other => Assert.Equal(ProofResult.Wrong, silo.Receive(stranger.Send(other with { Proof = caller.Proof })).Standing));
    }

    [Fact]
    public void A_proof_is_for_one_caller() => Gen.Select(Callers, Callers).Sample(
        (caller, other) =>
        {
            frontEnd.Send(caller);
            return silo.Receive(stranger.Send(other with { Proof = caller.Proof })).Standing == (caller == other ? ProofResult.Holds : ProofResult.Wrong);
        },
        threads: 1);

    [Fact]
    public void Who_is_sent_without_keys_or_with_others_is_not_proven()
    {
        using var other = new Process(new ClusterKeys(new byte[32]), clock);

        Assert.Equal(ProofResult.Missing, silo.Receive(stranger.Send(Caller.OfUser(Guid.NewGuid()))).Standing);
        Assert.Equal(ProofResult.Wrong, silo.Receive(other.Send(Caller.OfUser(Guid.NewGuid()))).Standing);
        Assert.Equal(ProofResult.Wrong, stranger.Receive(frontEnd.Send(Caller.OfUser(Guid.NewGuid()))).Standing);
    }

    [Fact]
    public void Who_was_not_proven_on_arrival_is_not_on_the_way_on()
    {
        var arrived = silo.Receive(stranger.Send(Caller.OfUser(Guid.NewGuid())));

        Assert.Equal(ProofResult.Missing, silo.Receive(silo.Send(arrived)).Standing);
        Assert.Equal(ProofResult.Missing, silo.Receive(silo.Send(arrived with { Address = "10.0.0.1" })).Standing);
    }

    [Fact]
    public void A_proof_is_good_for_half_a_minute_before_and_after()
    {
        var sent = frontEnd.Send(Caller.OfUser(Guid.NewGuid()));

        clock.Advance(CallerProofs.Window);
        Assert.Equal(ProofResult.Holds, silo.Receive(sent).Standing);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(ProofResult.OutOfTime, silo.Receive(sent).Standing);

        using var early =
            new Process(new ClusterKeys(GatewayKey), new FakeTimeProvider(clock.GetUtcNow() + CallerProofs.Window + TimeSpan.FromMilliseconds(1)));
        Assert.Equal(ProofResult.OutOfTime, silo.Receive(early.Send(Caller.OfUser(Guid.NewGuid()))).Standing);
    }

    [Fact]
    public void Work_that_takes_hours_goes_on_under_its_caller()
    {
        var (job, user) = (Caller.System("job"), silo.Receive(frontEnd.Send(Caller.OfUser(Guid.NewGuid()))));
        for (var hours = 0; hours < 3; hours++)
        {
            Assert.Equal(ProofResult.Holds, silo.Receive(silo.Send(job)).Standing);
            Assert.Equal(ProofResult.Holds, silo.Receive(silo.Send(user)).Standing);
            clock.Advance(TimeSpan.FromHours(1));
        }
    }

    [Fact]
    public void A_request_is_signed_once()
    {
        var caller = Caller.OfUser(Guid.NewGuid());
        frontEnd.Send(caller);
        var proof = caller.Proof;
        frontEnd.Send(caller);

        Assert.Same(proof, caller.Proof);
    }

    [Fact]
    public void The_cluster_itself_is_proven_by_silos_alone()
    {
        var caller = Caller.System("job");

        Assert.Equal(ProofResult.Holds, silo.Receive(silo.Send(caller with { })).Standing);
        Assert.Equal(ProofResult.Wrong, silo.Receive(frontEnd.Send(caller)).Standing);
        byte[] claimed = [1, .. caller.Proof![1..]]; // says that a silo signed it
        Assert.Equal(ProofResult.Wrong, silo.Receive(stranger.Send(caller with { Proof = claimed })).Standing);
    }

    [Fact]
    public void No_byte_of_a_proof_can_be_changed()
    {
        var caller = Caller.OfUser(Guid.NewGuid());
        frontEnd.Send(caller);
        for (var i = 0; i < caller.Proof!.Length; i++)
        {
            byte[] changed = [.. caller.Proof];
            changed[i] ^= 1;
            Assert.Equal(ProofResult.Wrong, silo.Receive(stranger.Send(caller with { Proof = changed })).Standing);
        }

        Assert.Equal(ProofResult.Wrong, silo.Receive(stranger.Send(caller with { Proof = caller.Proof[..^1] })).Standing);
        Assert.Equal(ProofResult.Wrong, silo.Receive(stranger.Send(caller with { Proof = [] })).Standing);
    }

    public void Dispose()
    {
        frontEnd.Dispose();
        silo.Dispose();
        stranger.Dispose();
    }

    /// <summary>What a process of the cluster reads and writes messages with.</summary>
    private sealed class Process(ClusterKeys keys, TimeProvider clock) : IDisposable
    {
        private readonly ServiceProvider services = new ServiceCollection().AddSerializer().AddContractTypes().AddCallerProofs(keys, clock)
            .BuildServiceProvider();

        public byte[] Send(Caller caller) => services.GetRequiredService<Serializer>().SerializeToArray(caller);

        public Caller Receive(byte[] sent) => services.GetRequiredService<Serializer>().Deserialize<Caller>(sent)!;

        public void Dispose() => services.Dispose();
    }
}
