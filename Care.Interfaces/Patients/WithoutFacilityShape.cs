using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>
/// The contract reads it as JSON: only <c>true</c> is true, what is no JSON is false, and other JSON values are refused where the original failed.
/// </summary>
internal sealed class WithoutFacilityShape : IParameterShape<bool>
{
    public static string Schema => """{"type":"boolean"}""";

    public static bool Read(string name, string? text, ICollection<FieldError> errors)
    {
        if (text is null)
        {
            return false;
        }

        try
        {
            using var sent = JsonDocument.Parse(text);
            if (sent.RootElement.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            {
                errors.Add(new FieldError(name, ["Must be a valid boolean."]));
            }

            return sent.RootElement.ValueKind == JsonValueKind.True;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
