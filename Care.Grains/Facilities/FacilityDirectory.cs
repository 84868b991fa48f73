using Care.Grains.Storage;

namespace Care.Grains.Facilities;

/// <summary>The facilities that this silo's answers name. An entry goes when the facility or its census changes.</summary>
public sealed class FacilityDirectory : Directory<Guid, FacilityRow>
{
    public FacilityDirectory(IEntityRows<Guid, FacilityRow> rows, ChangeFeed changes)
        : base(rows)
    {
        changes.Subscribe("facility", key => Forget(Guid.Parse(key)), ForgetAll);
    }
}
