using Care.Grains.Storage;
using Care.Interfaces.Calls;

namespace Care.Grains.Consents;

/// <summary>What is unique among the consents of a consultation, and how a collision is answered.</summary>
internal static class ConsentNames
{
    public static IEnumerable<UniqueName> All { get; } = [new("patient_consent_in_force", Error.Field("type", "A consent of this type is in force already"))];
}
