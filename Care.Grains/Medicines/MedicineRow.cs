using Care.Interfaces.Medicines;

namespace Care.Grains.Medicines;

/// <summary>A medicine of the catalogue.</summary>
/// <param name="Pk">Its integer key, which consultations show.</param>
/// <param name="View">As prescriptions show it.</param>
internal sealed record MedicineRow(int Pk, Medicine View)
{
    /// <summary>What it is called where it is printed (contract 06, §12): name, generic name and maker, as far as they are known.</summary>
    public string Display => string.Join(" - ", ((string?[])[View.Name, View.Generic, View.Company]).Where(part => !string.IsNullOrEmpty(part)));
}
