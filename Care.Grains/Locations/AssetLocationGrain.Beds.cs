using Care.Grains.Beds;
using Care.Grains.Consultations;
using Care.Grains.Permissions;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Locations;

/// <summary>
/// How several beds are added at once, all or none (contract 03, §4.3, B5). What is to be added is written down before the first bed is, and struck out when
/// all are there or none: whoever finds it unfinished goes on, be it a later call or the job that was handed over with it.
/// </summary>
internal sealed partial class AssetLocationGrain
{
    public async Task<Outcome<Done>> AddBeds(BedWrite body)
    {
        if ((BedRule.CheckNumber(body) ?? await places.Check(Permissions, body)) is { } refused)
        {
            return refused;
        }

        await FinishAddingBeds();
        string[] names = [.. Enumerable.Range(1, body.NumberOfBeds.Value).Select(number => BedRule.NumberedName(body.Name.Value!, number))];
        if (await beds.HasName(Id, names))
        {
            return BedRule.NamesTaken;
        }

        var added = new NewBeds(
            Guid.NewGuid(), body.Name.Value!, names.Length, body.Description.Or(""), body.BedType.Value, body.Facility.Value, body.Meta.Sent
                ? body.Meta.Value!
                : "{}");
        await Save(State with { NewBeds = added }, touch: false, [FinishNewBeds.Of(Id, added.Batch, Now)]);
        return await AddWritten() is { } collision ? collision : default(Done);
    }

    public async Task FinishAddingBeds()
    {
        if (Exists && await AddWritten() is { } collision)
        {
            BedsNotAdded(Id, collision.Kind);
        }
    }

    /// <summary>Adds what is written down. A name that was given to another bed meanwhile takes all of them back.</summary>
    private async Task<Error?> AddWritten()
    {
        if (State.NewBeds is not { } added)
        {
            return null;
        }

        Error? collision = null;
        using (ClusterCaller.For($"add beds to {Id}", State).Enter())
        {
            // One after the other: lists show beds in the order in which they were created, which is that of their numbers.
            for (var number = 1; collision is null && number <= added.Count; number++)
            {
                collision = (await Bed(added, number).AddNumbered(BodyOf(added, number))).Error;
            }

            for (var number = 1; collision is not null && number <= added.Count; number++)
            {
                await Bed(added, number).TakeBack();
            }
        }

        await Save(State with { NewBeds = null }, touch: false);
        return collision is null ? null : collision == BedRule.NameTaken ? BedRule.NamesTaken : collision;
    }

    private IBed Bed(NewBeds added, int number) => GrainFactory.GetGrain<IBed>(EntryId.Of(added.Batch, "bed", number));

    private BedWrite BodyOf(NewBeds added, int number) => new()
    {
        Name = BedRule.NumberedName(added.Name, number),
        Description = added.Description,
        BedType = added.BedType,
        Location = Id,
        Facility = added.Facility,
        Meta = added.Meta,
    };

    [LoggerMessage(4831, LogLevel.Warning, "Beds of location {Location} could not be added: {Reason}")]
    private partial void BedsNotAdded(Guid location, ErrorKind reason);
}
