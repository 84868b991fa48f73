namespace Care.Grains.Facilities;

/// <summary>Who is tied to a facility. Asked when it is to be deleted, and only then: these are questions over all users and patients.</summary>
public interface IFacilityTies
{
    /// <summary>How many active patients the facility has.</summary>
    Task<int> ActivePatients(Guid facility);

    /// <summary>The users who are linked to the facility or have it as their home.</summary>
    Task<IReadOnlyList<Guid>> Users(Guid facility);
}
