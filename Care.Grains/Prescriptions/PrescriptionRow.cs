using Care.Grains.Storage;

namespace Care.Grains.Prescriptions;

/// <summary>A prescription as it was read for showing it.</summary>
/// <param name="Id">The prescription.</param>
/// <param name="State">As it is stored.</param>
/// <param name="LastAdministration">The administration with the latest time, or null.</param>
internal sealed record PrescriptionRow(Guid Id, PrescriptionState State, Stored<MedicineAdministrationState>? LastAdministration);
