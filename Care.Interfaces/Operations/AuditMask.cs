using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Care.Interfaces.Operations;

/// <summary>
/// What the audit tells of persons no more than that it changed (contract 01, A15): whoever looks after the system need not know who the patient is.
/// </summary>
public static class AuditMask
{
    /// <summary>Stands in place of the value.</summary>
    public const string Masked = "xxx";

    private static readonly FrozenDictionary<string, string[]> Fields = new Dictionary<string, string[]>
    {
        // Most patients' permanent address is the one they live at.
        ["patient"] = ["name", "phone_number", "emergency_phone_number", "address", "permanent_address", "passport_no"],
        // A discharge summary bears its patient's name.
        ["file_upload"] = ["name"],
        ["external_test"] = ["name", "address", "mobile_number"],
    }.ToFrozenDictionary();

    /// <summary>The new values of a change, as they may be shown.</summary>
    public static JsonObject Apply(string kind, JsonObject changed)
    {
        foreach (var field in Fields.GetValueOrDefault(kind, []))
        {
            if (changed[field] is not null)
            {
                changed[field] = Masked;
            }
        }

        return changed;
    }
}
