using Care.Interfaces.Shifting;

namespace Care.Grains.Shifting;

/// <summary>Finds the requests of a patient that a rule about the patient is about.</summary>
public interface IOpenShiftings
{
    /// <summary>The patient's requests that are neither rejected, refused by the destination, nor completed.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="until">Only those that were made by then, or since then where the patient is no more; null for all.</param>
    Task<IReadOnlyList<(Guid Id, ShiftingStatus Status)>> Of(Guid patient, DateTimeOffset? until = null);
}
