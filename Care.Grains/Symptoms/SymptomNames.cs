using Care.Grains.Storage;
using Care.Interfaces.Calls;

namespace Care.Grains.Symptoms;

/// <summary>What is unique among the symptoms of a consultation, and how a collision is answered.</summary>
internal static class SymptomNames
{
    public static IEnumerable<UniqueName> All { get; } = [new("encounter_symptom_active", Error.Field("symptom", "An active symptom with the same details already exists"))];
}
