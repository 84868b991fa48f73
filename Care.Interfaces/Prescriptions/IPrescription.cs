using Care.Interfaces.Calls;

namespace Care.Interfaces.Prescriptions;

/// <summary>A medicine that is prescribed to a patient during a consultation (contract 06, §1). Keyed by the id that the API shows.</summary>
[Alias("care.IPrescription")]
public interface IPrescription : IGrainWithGuidKey
{
    /// <summary>Prescribes: a new one, in a consultation in the caller's scope that goes on and in which the medicine is not being given yet.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Prescribe")]
    Task<Outcome<Document<Prescription>>> Prescribe(Guid consultation, PrescriptionWrite body);

    /// <summary>Ends it. May be repeated: the last reason and the first time count.</summary>
    /// <param name="consultation">The consultation that it is said to be of.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Discontinue")]
    Task<Outcome<Done>> Discontinue(Guid consultation, PrescriptionDiscontinuation body);

    /// <summary>What must be known of it to give of it; an error for callers who may not, and where it is given no more.</summary>
    /// <param name="consultation">The consultation that it is said to be of.</param>
    [Alias("ForAdministration")]
    Task<Outcome<PrescriptionBriefing>> ForAdministration(Guid consultation);
}
