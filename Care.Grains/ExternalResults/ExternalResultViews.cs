using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Interfaces.ExternalResults;
using Care.Interfaces.Places;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.ExternalResults;

/// <summary>The form in which external results are shown (contract 04, §9.1).</summary>
internal sealed class ExternalResultViews(PlaceDirectory places) : IEntityViews<ExternalResultState, ExternalResult>
{
    public async ValueTask<IReadOnlyList<ExternalResult>> Of(IReadOnlyList<Stored<ExternalResultState>> rows, CancellationToken cancellation = default)
    {
        var map = await places.Current(cancellation);
        return [.. rows.Select(row => ExternalResultMapper.View(
            row.State, row.Id, map.Ward(row.State.Ward), map.LocalBody(row.State.LocalBody), map.District(row.State.District)))];
    }
}

[Mapper]
internal static partial class ExternalResultMapper
{
    [MapProperty(nameof(ExternalResultState.Pk), nameof(ExternalResult.Id))]
    public static partial ExternalResult View(
        ExternalResultState state, Guid externalId, Ward? wardObject, LocalBody? localBodyObject, District? districtObject);

    /// <summary>What is stored of a row, once its places are known.</summary>
    public static ExternalResultState Uploaded(ExternalResultRow row, int localBody, int? ward, int district, int state) =>
        WithoutPlaces(row) with { LocalBody = localBody, Ward = ward, District = district, State = state };

    /// <summary>All of the row but its places: what the state has beside them is the store's.</summary>
    [MapperRequiredMapping(RequiredMappingStrategy.Source)]
    [MapperIgnoreSource(nameof(ExternalResultRow.Ward))]
    [MapperIgnoreSource(nameof(ExternalResultRow.LocalBody))]
    [MapperIgnoreSource(nameof(ExternalResultRow.LocalBodyType))]
    [MapperIgnoreSource(nameof(ExternalResultRow.District))]
    [MapperIgnoreSource(nameof(ExternalResultRow.Faults))]
    private static partial ExternalResultState WithoutPlaces(ExternalResultRow row);
}
