using Care.Interfaces.Medicines;

namespace Care.Grains.Medicines;

/// <summary>A medicine as a list gives it (contract 06, §3).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What the name is.</param>
/// <param name="Generic">The name of what it consists of, or null.</param>
/// <param name="Company">Who makes it, or null.</param>
/// <param name="Contents">What is in it, or null.</param>
/// <param name="CimsClass">Its class in the CIMS, or null.</param>
/// <param name="AtcClassification">Its class in the ATC, or null.</param>
public sealed record MedicineEntry(
    string Name, MedicineType Type, string? Generic = null, string? Company = null, string? Contents = null, string? CimsClass = null,
    string? AtcClassification = null);
