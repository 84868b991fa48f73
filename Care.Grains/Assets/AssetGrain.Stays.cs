using Care.Interfaces.Assets;

namespace Care.Grains.Assets;

/// <summary>To which patient's stay the asset belongs (contract 03, §7.3, CB15): to one at the most, since it is asked in its own turn.</summary>
internal sealed partial class AssetGrain
{
    private bool IsInUse => State.Stay is not null && (State.StayUntil is not { } until || until > Now);

    public async Task<bool> Assign(Guid stay, Guid facility, Guid? left)
    {
        if (!Exists || State.Facility != facility || AssetClasses.IsFixed(State.AssetClass) || (IsInUse && State.Stay != stay && State.Stay != left))
        {
            return false;
        }

        if (State.Stay != stay || State.StayUntil is not null)
        {
            await Save(State with { Stay = stay, StayUntil = null }, touch: false);
        }

        return true;
    }

    public async Task GiveBack(Guid stay, Guid? left)
    {
        if (Exists && State.Stay == stay)
        {
            await Save(State with { Stay = left, StayUntil = null }, touch: false);
        }
    }

    public async Task Release(Guid stay, DateTimeOffset at)
    {
        if (Exists && State.Stay == stay)
        {
            await Save(at > Now ? State with { StayUntil = at } : State with { Stay = null, StayUntil = null }, touch: false);
        }
    }
}
