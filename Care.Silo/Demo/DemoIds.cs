using Care.Interfaces.Demo;

namespace Care.Silo.Demo;

/// <summary>The ids of what the examples of the API's description name (<see cref="DemoExamples"/>); all else has one of its own.</summary>
internal static class DemoIds
{
    /// <summary>The title of the resource request that examples name.</summary>
    public const string ResourceTitle = "Oxygen for the high dependency unit";

    private static readonly Dictionary<string, Guid> Known = new()
    {
        [DemoFacilities.OfPatients] = Guid.Parse(DemoExamples.Facility),
        ["Dummy Facility 2"] = Guid.Parse(DemoExamples.OtherFacility),
        ["Dummy Patient"] = Guid.Parse(DemoExamples.Patient),
        ["Séamus O'Brien-Íñiguez"] = Guid.Parse(DemoExamples.NewPatient),
        ["Dummy Patient 16"] = Guid.Parse(DemoExamples.PatientToShift),
        ["consultation of Dummy Patient"] = Guid.Parse(DemoExamples.Consultation),
        [$"round 0 of {DemoExamples.Consultation}"] = Guid.Parse(DemoExamples.Round),
        [$"Breathlessness of {DemoExamples.Consultation}"] = Guid.Parse(DemoExamples.Symptom),
        ["shifting of Dummy Patient 1"] = Guid.Parse(DemoExamples.Shifting),
        ["High Dependency Unit"] = Guid.Parse(DemoExamples.Location),
        ["HDU 3"] = Guid.Parse(DemoExamples.Bed),
        ["HDU 4"] = Guid.Parse(DemoExamples.FreeBed),
        ["HDU 5"] = Guid.Parse(DemoExamples.OtherFreeBed),
        ["stay of Dummy Patient"] = Guid.Parse(DemoExamples.Stay),
        ["HDU Camera"] = Guid.Parse(DemoExamples.Camera),
        ["HDU Camera at HDU 3"] = Guid.Parse(DemoExamples.AssetBed),
        ["preset of HDU Camera"] = Guid.Parse(DemoExamples.CameraPreset),
        ["sample of Dummy Patient"] = Guid.Parse(DemoExamples.Sample),
        [$"{DemoMedicines.Ondansetron} of {DemoExamples.Consultation}"] = Guid.Parse(DemoExamples.Prescription),
        [$"session 6 of {DemoExamples.Consultation}"] = Guid.Parse(DemoExamples.InvestigationSession),
        [ResourceTitle] = Guid.Parse(DemoExamples.Resource),
        ["note about Dummy Patient"] = Guid.Parse(DemoExamples.Note),
    };

    public static IReadOnlyDictionary<string, Guid> Skills { get; } = new Dictionary<string, Guid> { ["Cardiologist"] = Guid.Parse(DemoExamples.Skill) };

    public static IReadOnlyDictionary<string, Guid> Medicines { get; } =
        new Dictionary<string, Guid> { [DemoMedicines.Paracetamol] = Guid.Parse(DemoExamples.Medicine) };

    public static IReadOnlyDictionary<string, Guid> Investigations { get; } = new Dictionary<string, Guid>
    {
        [DemoInvestigations.BloodCount] = Guid.Parse(DemoExamples.InvestigationGroup),
        [DemoInvestigations.Haemoglobin] = Guid.Parse(DemoExamples.Investigation),
    };

    /// <summary>The id of what bears the name, which may be one that is not there yet.</summary>
    public static Guid Of(string name) => Known.TryGetValue(name, out var id) ? id : Guid.NewGuid();
}
