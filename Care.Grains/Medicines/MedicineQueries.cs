using Care.Interfaces.Calls;
using Care.Interfaces.Medicines;
using Orleans.Concurrency;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Medicines;

[StatelessWorker(maxLocalWorkers: 4), GrainType("medicine-queries")]
internal sealed class MedicineQueries(MedicineDirectory medicines) : Grain, IMedicineQueries
{
    public async Task<Outcome<Document<MedibaseMedicine[]>>> Search(string? query, MedicineType? type, int limit) =>
        Document<MedibaseMedicine[]>.Of(
            [.. (await medicines.Current()).Search(query, type, Math.Clamp(limit, 0, IMedicineQueries.MaxFound)).Select(MedicineMapper.Item)]);
}

[Mapper]
internal static partial class MedicineMapper
{
    public static partial MedibaseMedicine Item(Medicine medicine);

    private static string OrEmpty(string? text) => text ?? "";
}
