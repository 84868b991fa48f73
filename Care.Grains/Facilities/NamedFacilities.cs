using Care.Interfaces.Calls;

namespace Care.Grains.Facilities;

/// <summary>Facilities that a body names: they are there, and not deleted.</summary>
internal sealed class NamedFacilities(FacilityDirectory facilities)
{
    /// <summary>What is wrong with a facility; null when nothing is.</summary>
    /// <param name="field">The field that names it.</param>
    /// <param name="facility">The facility; null for none.</param>
    public async ValueTask<FieldError?> Check(string field, Guid? facility) =>
        facility is null || await facilities.Find(facility) is { State.Deleted: false } ? null : new(field, ["object with this id not found"]);
}
