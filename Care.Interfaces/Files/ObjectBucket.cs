namespace Care.Interfaces.Files;

/// <summary>The buckets of the object store (contract 07, §5.9).</summary>
public enum ObjectBucket
{
    /// <summary>What patients' files are kept in: private, reached by signed links only.</summary>
    Patient,

    /// <summary>Pictures of facilities and users: whoever knows an object's random name may read it.</summary>
    Facility,

    /// <summary>Static files of a deployment: public.</summary>
    Static,
}
