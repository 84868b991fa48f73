using System.Diagnostics;
using System.Security.Cryptography;
using Care.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Care.Benchmarks;

/// <summary>
/// What it costs an entity read that its caller is signed by the front end and checked by the silo: processor time beside processor time, as the difference is
/// lost in the noise of two rates.
/// </summary>
internal sealed class ProofScenario(BenchSystem system, string script)
{
    private const int Callers = 300_000;

    public async Task<Result> Share()
    {
        await Wrk.Rate(script, system, Scenarios.Connections);
        var before = Processor();
        var rate = await Wrk.Run(script, system, Scenarios.Connections, system.Scale.Seconds);
        var read = (Processor() - before).TotalNanoseconds / (rate * system.Scale.Seconds);

        var key = RandomNumberGenerator.GetBytes(32);
        using var frontEnd = Node(new ClusterKeys(key));
        using var silo = Node(new ClusterKeys(key, RandomNumberGenerator.GetBytes(32)));
        using var without = Node(new ClusterKeys([]));
        Travel(frontEnd, silo);
        Travel(without, without);
        return new Result("proof of the caller: signed, sent and checked, against all that an entity read takes (processor time)",
            Travel(frontEnd, silo) - Travel(without, without), read, "ns", 0.03, AtMost: true);
    }

    /// <summary>The processor time of one caller's way from one process to another.</summary>
    private static double Travel(ServiceProvider from, ServiceProvider to)
    {
        var (writer, reader, user) = (from.GetRequiredService<Serializer>(), to.GetRequiredService<Serializer>(), Guid.NewGuid());
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Callers; i++)
        {
            reader.Deserialize<object>(writer.SerializeToArray<object>(Caller.OfUser(user, "127.0.0.1")));
        }

        return (Environment.CpuUsage.TotalTime - before).TotalNanoseconds / Callers;
    }

    private static ServiceProvider Node(ClusterKeys keys) =>
        new ServiceCollection().AddSerializer().AddContractTypes().AddCallerProofs(keys, TimeProvider.System).BuildServiceProvider();

    private TimeSpan Processor()
    {
        using var silo = Process.GetProcessById(system.SiloPid);
        using var web = Process.GetProcessById(system.WebPid);
        return silo.TotalProcessorTime + web.TotalProcessorTime;
    }
}
