using System.Text.Json.Nodes;
using Care.Interfaces.Demo;
using Care.Interfaces.Facilities;
using Care.Interfaces.Inventory;

namespace Care.WebFront.OpenApi;

/// <summary>What stands in paths in place of their parameters, as an example on the demo data.</summary>
internal static class PathExamples
{
    private static readonly Dictionary<string, Func<JsonNode>> All = new()
    {
        ["facility"] = () => DemoExamples.Facility,
        ["patient"] = () => DemoExamples.Patient,
        ["consultation"] = () => DemoExamples.Consultation,
        ["round"] = () => DemoExamples.Round,
        ["symptom"] = () => DemoExamples.Symptom,
        ["shift"] = () => DemoExamples.Shifting,
        ["resource"] = () => DemoExamples.Resource,
        ["externalResult"] = () => DemoExamples.ExternalResult,
        ["note"] = () => DemoExamples.Note,
        ["sample"] = () => DemoExamples.Sample,
        ["skill"] = () => DemoExamples.Skill,
        ["location"] = () => DemoExamples.Location,
        ["bed"] = () => DemoExamples.Bed,
        ["stay"] = () => DemoExamples.Stay,
        ["asset"] = () => DemoExamples.Camera,
        ["qr"] = () => DemoExamples.Camera,
        ["assetbed/link"] = () => DemoExamples.AssetBed,
        ["preset"] = () => DemoExamples.CameraPreset,
        ["prescription"] = () => DemoExamples.Prescription,
        ["investigation"] = () => DemoExamples.Investigation,
        ["group"] = () => DemoExamples.InvestigationGroup,
        ["value"] = () => DemoExamples.InvestigationValue,
        ["username"] = () => DemoExamples.Doctor,
        ["state"] = () => DemoExamples.State,
        ["district"] = () => DemoExamples.District,
        ["localBody"] = () => DemoExamples.LocalBody,
        ["ward"] = () => DemoExamples.Ward,
        ["concept"] = () => DemoExamples.Cholera,
        ["type"] = () => 1,
        ["item"] = () => 1,
        ["stock"] = () => StockKey.Of(Guid.Parse(DemoExamples.Facility), 1).ToString(),
        ["minimum"] = () => StockKey.Of(Guid.Parse(DemoExamples.Facility), 1).ToString(),
        ["roomType"] = () => (int)RoomType.OxygenBed,
        ["area"] = () => (int)DoctorType.GeneralMedicine,
    };

    /// <summary>The example; null where the demo has nothing that the path could name.</summary>
    /// <param name="path">The path: what is called alike in several is told apart by the word before it.</param>
    /// <param name="parameter">The parameter's name.</param>
    public static JsonNode? Of(string path, string parameter)
    {
        var segments = path.Split('/');
        var before = segments[Math.Max(0, Array.IndexOf(segments, $"{{{parameter}}}") - 1)];
        return (All.GetValueOrDefault($"{before}/{parameter}") ?? All.GetValueOrDefault(parameter))?.Invoke();
    }
}
