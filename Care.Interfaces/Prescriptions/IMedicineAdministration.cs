using Care.Interfaces.Calls;

namespace Care.Interfaces.Prescriptions;

/// <summary>That a medicine was given (contract 06, §2). Keyed by the id that the API shows.</summary>
[Alias("care.IMedicineAdministration")]
public interface IMedicineAdministration : IGrainWithGuidKey
{
    /// <summary>Enters that it was given: a new one, of a prescription in the caller's scope that goes on.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="prescription">The prescription, of that consultation.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Administer")]
    Task<Outcome<Document<MedicineAdministration>>> Administer(Guid consultation, Guid prescription, MedicineAdministrationWrite body);

    /// <summary>Says that it was not so; it stays on record. Once, and while the prescription and the consultation go on.</summary>
    /// <param name="consultation">The consultation that it is said to be of.</param>
    [Alias("Archive")]
    Task<Outcome<Done>> Archive(Guid consultation);
}
