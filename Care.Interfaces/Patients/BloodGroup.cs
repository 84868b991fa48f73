using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>Blood groups (contract 04, §13), shown as text. The numbers are only how they are stored.</summary>
public enum BloodGroup
{
    /// <summary>A positive.</summary>
    [Label("A+")]
    APositive = 1,

    /// <summary>A negative.</summary>
    [Label("A-")]
    ANegative = 2,

    /// <summary>B positive.</summary>
    [Label("B+")]
    BPositive = 3,

    /// <summary>B negative.</summary>
    [Label("B-")]
    BNegative = 4,

    /// <summary>AB positive.</summary>
    [Label("AB+")]
    ABPositive = 5,

    /// <summary>AB negative.</summary>
    [Label("AB-")]
    ABNegative = 6,

    /// <summary>O positive.</summary>
    [Label("O+")]
    OPositive = 7,

    /// <summary>O negative.</summary>
    [Label("O-")]
    ONegative = 8,

    /// <summary>Not known; the API takes <c>UNK</c> as well.</summary>
    [Label("UNKNOWN")]
    Unknown = 9,
}

/// <summary>A blood group as it is sent, which is not as it is shown: the one that is not known has a name of its own (contract 04, §13).</summary>
internal sealed class BloodGroupShape : IFieldShape<BloodGroup?>
{
    /// <summary>What the API calls the group that it shows as UNKNOWN.</summary>
    public const string Unknown = "UNK";

    public static string Schema { get; } = JsonSerializer.Serialize(new
    {
        type = "string",
        @enum = Choice<BloodGroup>.All.Select(Choice<BloodGroup>.Label).Append(Unknown),
    });

    public static Optional<BloodGroup?> Read(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        var text = sent.ValueKind == JsonValueKind.String ? sent.GetString() : null;
        if (text is Unknown || Choice<BloodGroup>.TryParseLabel(text, out _))
        {
            return new Optional<BloodGroup?>(Choice<BloodGroup>.TryParseLabel(text, out var group) ? group : BloodGroup.Unknown);
        }

        errors.Add(new FieldError(name, [sent.ValueKind == JsonValueKind.Null ? "This field may not be null." : "\"None\" is not a valid choice."]));
        return default;
    }
}
