namespace Care.Benchmarks;

/// <summary>What the launcher tells the benchmarks: where its servers and programs are.</summary>
internal sealed record BenchSettings(string DatabaseUrl, string RedisUrl, string Programs, string PostgresLog, string Output)
{
    public static BenchSettings Read() => new(
        Required("DATABASE_URL"),
        Required("REDIS_URL"),
        Required("CARE_BENCH_PROGRAMS"),
        Required("CARE_BENCH_POSTGRES_LOG"),
        Environment.GetEnvironmentVariable("CARE_BENCH_OUTPUT") ?? "bench.json");

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set: the benchmarks are started by ./care bench.");
}
