using Care.Interfaces.Shifting;

namespace Care.Grains.Shifting;

/// <summary>Finds the requests of a patient that a rule about the patient is about.</summary>
public interface IOpenShiftings
{
    /// <summary>The patient's requests that are neither rejected, refused by the destination, nor completed.</summary>
    Task<IReadOnlyList<(Guid Id, ShiftingStatus Status)>> Of(Guid patient);
}
