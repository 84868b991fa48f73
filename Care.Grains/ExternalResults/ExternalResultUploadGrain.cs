using System.Collections.Immutable;
using System.Globalization;
using Care.Grains.Consultations;
using Care.Grains.Permissions;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.ExternalResults;
using Care.Interfaces.Permissions;

namespace Care.Grains.ExternalResults;

[GrainType("external-result-upload"), CollectionAgeLimit(Minutes = 2)]
internal sealed class ExternalResultUploadGrain(PlaceDirectory places, EntityStore store, ExternalResultTable table) : Grain, IExternalResultUpload
{
    /// <summary>The most wrong rows that are told: an answer is not to be dearer than the question.</summary>
    internal const int MaxTold = 1_000;

    /// <summary>So many rows are looked at before others of the silo have their turn.</summary>
    private const int Turn = 500;

    public async Task<Outcome<Done>> Store(ExternalResultUpload upload)
    {
        var caller = CallerPermissions.Current;
        if (ExternalResultPermissions.CheckUpload(caller) is { } denied)
        {
            return denied;
        }

        var map = await places.Current();
        var rule = new UploadedPlaceRule(map.District(caller.District), map);
        if (rule.CheckDistricts(upload.SampleTests) is { } foreign)
        {
            return foreign;
        }

        List<NewExternalResult> results = new(upload.SampleTests.Length);
        List<(int Row, ImmutableArray<FieldError> Faults)> wrong = [];
        foreach (var (number, row) in upload.SampleTests.Index().TakeWhile(_ => wrong.Count < MaxTold))
        {
            if (number % Turn == Turn - 1)
            {
                await Task.Yield();
            }

            var (localBody, ward, fault) = rule.Find(row);
            if (fault is not null || row.Faults is not [])
            {
                wrong.Add((number, fault is null ? row.Faults : [fault]));
                continue;
            }

            var state = ExternalResultMapper.Uploaded(row, localBody!.Id, ward?.Id, localBody.District, map.District(localBody.District)!.State);
            results.Add(NewExternalResult.Of(
                EntryId.Of(this.GetPrimaryKey(), "external-result", number), store.Stamped(state with { Pk = EntityKeys.ToBeDrawn })));
        }

        if (wrong is not [])
        {
            return Told(wrong, upload.NumbersRows);
        }

        await table.Insert(results);
        return default(Done);
    }

    /// <summary>An object for each wrong row, in their order; the good ones leave none.</summary>
    private static Error Told(List<(int Row, ImmutableArray<FieldError> Faults)> wrong, bool numbersRows) => Error.Fields(
    [
        .. wrong.Index().SelectMany(told => (FieldError[])
        [
            .. numbersRows
                ? [new FieldError($"{told.Index}/row", [(told.Item.Row + 1).ToString(CultureInfo.InvariantCulture)], Plain: true)]
                : ImmutableArray<FieldError>.Empty,
            .. told.Item.Faults.Select(fault => fault with { Field = $"{told.Index}/{fault.Field}" }),
        ]),
    ]);
}
