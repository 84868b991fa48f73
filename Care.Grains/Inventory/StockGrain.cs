using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Inventory;

namespace Care.Grains.Inventory;

/// <summary>
/// One movement after the other, each in one write with its line of the log: what is acknowledged is in both, and no two are decided on the same stock. What it
/// takes does not grow with the log, of which no movement reads anything.
/// </summary>
[GrainType("inventory-stock")]
internal sealed class StockGrain(
    [Row] IPersistentState<StockState> stored,
    EntityStore store,
    FacilityAccess access,
    InventoryDirectory directory,
    IMovementLog log,
    StockMovementViews movements,
    StockMinimumViews minimums)
    : EntityGrain<StockState>(stored, store), IStock
{
    /// <summary>What was used of late, read when it is first needed; null again when a movement of before is flagged.</summary>
    private BurnWindow? window;

    public async Task<Outcome<Document<StockMovement>>> Move(Guid facility, StockMovementWrite body)
    {
        if (await CheckMoving(facility, body.Item.Value) is { } refused)
        {
            return refused;
        }

        var catalogue = await directory.Current();
        if (CheckKnown(catalogue, body) is { } unknown)
        {
            return unknown;
        }

        var next = Next(catalogue, body.Item.Value, body.Unit.Value, body.Quantity.Value, body.IsIncoming.Value);
        if (!next.Succeeded)
        {
            return next.Error;
        }

        var used = next.Value.IsIncoming ? null : await Window();
        var rate = used is null ? State.BurnRate : StockRule.BurnRate(used.UsedBefore(next.Value.CreatedDate) + next.Value.QuantityInDefaultUnit);
        if (await Save(Moved(facility, catalogue.Find(body.Item.Value)!, next.Value) with { BurnRate = rate }) is { } error)
        {
            return error;
        }

        used?.Add(next.Value.CreatedDate, next.Value.QuantityInDefaultUnit);
        // A repeat of the request finds the movement that the first run made.
        var made = State.LastMovement is { } last && last.Id == next.Value.Id ? last : next.Value;
        return Document<StockMovement>.Of((await movements.Of([new(State.Item, made)]))[0]);
    }

    public async Task<Outcome<Done>> Undo(Guid facility, int item)
    {
        if (await CheckMoving(facility, item) is { } refused)
        {
            return refused;
        }

        var catalogue = await directory.Current();
        if (catalogue.Find(item) is not { } known)
        {
            return InventoryNames.NoItem;
        }

        if (State.LastMovement is not { } undone)
        {
            return Error.Rule("inventory", "Does not Exist");
        }

        var next = Next(catalogue, item, undone.Unit, undone.Quantity, !undone.IsIncoming);
        if (!next.Succeeded)
        {
            return next.Error;
        }

        var rate = await RateWith(undone with { ProbableAccident = true }, undone);
        return await SaveFlagged(
            Moved(facility, known, next.Value with { ProbableAccident = true }) with { BurnRate = rate, LastFlag = new(undone.Id, ProbableAccident: true) });
    }

    public async Task<Outcome<Done>> Flag(Guid facility, Guid movement)
    {
        if (await access.CheckChange(Permissions, facility, Exists && State.Facility == facility, InventoryNames.NoMovement) is { } refused)
        {
            return refused;
        }

        if (await log.Find(facility, State.Item, movement) is not { } before)
        {
            return InventoryNames.NoMovement;
        }

        var flagged = before with { ProbableAccident = !before.ProbableAccident };
        return await SaveFlagged(State with
        {
            BurnRate = await RateWith(flagged, before),
            LastFlag = new(movement, flagged.ProbableAccident),
            LastMovement = State.LastMovement?.Id == movement ? flagged : State.LastMovement,
        });
    }

    public async Task<Outcome<Document<StockMinimum>>> SetMinimum(Guid facility, StockMinimumWrite body)
    {
        if (!await access.MayWriteBelow(Permissions, facility))
        {
            return Error.Denied;
        }

        if (body.Item.Value is not { } item)
        {
            return Error.Field("item", "Item cannot be Null");
        }

        if (!IsKeyOf(facility, item))
        {
            return Error.Denied;
        }

        var already = State.MinQuantity is null ? null : Error.Field("item", "Item min quantity already set");
        return (await CheckKnown(item) ?? already) is { } wrong
            ? wrong
            : await SaveMinimum(Of(facility, item) with { MinQuantityDate = Now }, body.MinQuantity.Or(0));
    }

    public async Task<Outcome<Document<StockMinimum>>> ChangeMinimum(Guid facility, StockMinimumWrite body)
    {
        var isThere = Exists && State.Facility == facility && State.MinQuantity is not null;
        if (await access.CheckChange(Permissions, facility, isThere, InventoryNames.NoMinimum) is { } refused)
        {
            return refused;
        }

        return body.Item.Sent && body.Item.Value != State.Item
            ? body.Item.Value is { } other && await CheckKnown(other) is { } unknown ? unknown : Error.Field("item", "Item cannot be Changed")
            : await SaveMinimum(State, body.MinQuantity.Or(State.MinQuantity!.Value));
    }

    private bool IsKeyOf(Guid facility, int item) => StockKey.Of(facility, item) == Id;

    /// <summary>Why the caller may not move anything there: rule FW (403), then the facilities that the caller reaches (404).</summary>
    private async ValueTask<Error?> CheckMoving(Guid facility, int item) =>
        !IsKeyOf(facility, item) || !await access.MayWriteBelow(Permissions, facility) ? Error.Denied
            : await access.Reaches(Permissions, facility) ? null
            : Kind<FacilityState>.NotFound;

    private async ValueTask<Error?> CheckKnown(int item) => (await directory.Current()).Find(item) is null ? Error.Fields([Unknown("item", item)]) : null;

    private static Error? CheckKnown(InventoryCatalogue catalogue, StockMovementWrite body)
    {
        List<FieldError> unknown = [];
        if (catalogue.Find(body.Item.Value) is null)
        {
            unknown.Add(Unknown("item", body.Item.Value));
        }

        if (catalogue.Unit(body.Unit.Value) is null)
        {
            unknown.Add(Unknown("unit", body.Unit.Value));
        }

        return unknown is [] ? null : Error.Fields([.. unknown]);
    }

    private static FieldError Unknown(string field, int key) => new(field, [$"Invalid pk \"{key}\" - object does not exist."]);

    /// <summary>The movement that comes next, or why there is none (I1 to I4).</summary>
    private Outcome<Movement> Next(InventoryCatalogue catalogue, int item, int unit, double quantity, bool isIncoming)
    {
        var moved = StockRule.InDefaultUnit(catalogue.Find(item)!, unit, quantity, catalogue.Multiplier);
        if (!moved.Succeeded)
        {
            return moved.Error;
        }

        var after = StockRule.After(State.Quantity ?? 0, moved.Value, isIncoming);
        if (!after.Succeeded)
        {
            return after.Error;
        }

        var now = Now;
        return new Movement
        {
            Id = IdempotentRequest.NewId("movement"),
            Unit = unit,
            Quantity = quantity,
            QuantityInDefaultUnit = moved.Value,
            CurrentStock = after.Value,
            IsIncoming = isIncoming,
            CreatedBy = Permissions.Pk,
            // The newest is first in lists, also where the clock of the silo before was ahead.
            CreatedDate = State.LastMovement is { } last && last.CreatedDate >= now ? last.CreatedDate.AddMicroseconds(1) : now,
        };
    }

    private StockState Of(Guid facility, int item) => Exists ? State : new StockState { Facility = facility, Item = item };

    /// <summary>The state after a movement (I5, I6).</summary>
    private StockState Moved(Guid facility, InventoryItem item, Movement movement) => Of(facility, item.Id) with
    {
        Quantity = movement.CurrentStock,
        StockedDate = State.StockedDate ?? movement.CreatedDate,
        IsLow = StockRule.IsLow(movement.CurrentStock, State.MinQuantity ?? item.MinQuantity),
        LastMovement = movement,
    };

    private async ValueTask<BurnWindow> Window() =>
        window ??= new(State.LastMovement is null ? [] : await log.UsedSince(State.Facility, State.Item, Now - StockRule.BurnWindow));

    /// <summary>The burn rate with a movement as it will be in place of what it was.</summary>
    private async ValueTask<double> RateWith(Movement next, Movement before)
    {
        var now = Now;
        return StockRule.BurnRate((await Window()).UsedBefore(now) + Counted(next) - Counted(before));

        decimal Counted(Movement movement) =>
            movement is { IsIncoming: false, ProbableAccident: false } && movement.CreatedDate >= now - StockRule.BurnWindow
                ? movement.QuantityInDefaultUnit
                : 0;
    }

    private async Task<Outcome<Done>> SaveFlagged(StockState next)
    {
        if (await Save(next) is { } error)
        {
            return error;
        }

        window = null;
        return default(Done);
    }

    /// <summary>Writes the minimum, and whether the stock is low by it (I11).</summary>
    private async Task<Outcome<Document<StockMinimum>>> SaveMinimum(StockState next, double minimum)
    {
        var isLow = next.Quantity is { } stock ? StockRule.IsLow(stock, minimum) : next.IsLow;
        return await Save(next with { MinQuantity = minimum, IsLow = isLow }) is { } error
            ? error
            : Document<StockMinimum>.Of((await minimums.Of([Row]))[0], State.ModifiedDate);
    }
}
