using Care.Grains.Storage;
using Care.Interfaces.Consultations;

namespace Care.Grains.Consultations;

/// <summary>What is unique among consultations, and how a collision is answered.</summary>
internal static class ConsultationNames
{
    public static IEnumerable<UniqueName> All { get; } = [new("consultation_open", NewStayRule.Exists)];
}
