namespace Care.Benchmarks;

/// <summary>How much there is while it is measured, and for how long it is.</summary>
/// <param name="Few">Patients of the small system.</param>
/// <param name="Many">Patients of the large one.</param>
/// <param name="FewBeds">Beds of a small hospital.</param>
/// <param name="ManyBeds">Beds of a large one.</param>
/// <param name="Movers">Consultations that move between beds: so many that none is asked to move again before it has moved.</param>
/// <param name="History">How many entries a long history has.</param>
/// <param name="Movements">How many movements a long log of an item's stock has.</param>
/// <param name="Pairs">How often an entry in the long history and one in a short one are timed.</param>
/// <param name="WarmUpSeconds">How long a rate is not yet counted: long enough for the runtime to have compiled what is hot a second time.</param>
/// <param name="Seconds">How long it is counted.</param>
internal sealed record BenchScale(
    int Few, int Many, int FewBeds, int ManyBeds, int Movers, int History, int Movements, int Pairs, int WarmUpSeconds, int Seconds)
{
    public static BenchScale Full { get; } =
        new(2_000, 200_000, 200, 20_000, Movers: 256, History: 2_000, Movements: 5_000, Pairs: 60, WarmUpSeconds: 12, Seconds: 8);

    /// <summary>Shows that every scenario runs, soon enough for the pipeline. Its figures mean nothing.</summary>
    public static BenchScale Rehearsal { get; } =
        new(2_000, 3_000, 40, 100, Movers: 64, History: 40, Movements: 40, Pairs: 5, WarmUpSeconds: 1, Seconds: 1);
}
