using System.Text.Json;
using System.Text.RegularExpressions;
using Care.Interfaces.Calls;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Assets;

/// <summary>How the phone number of an asset's support is sent (contract 03, §9.4): mobile, landline, or a toll-free line.</summary>
public sealed partial class SupportPhoneShape : IFieldShape<string>
{
    private const int MaxLength = 15;

    private SupportPhoneShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema => """{"type":"string","maxLength":15}""";

    /// <inheritdoc/>
    public static Optional<string> Read(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var text = sent.ValueKind switch
        {
            JsonValueKind.String => sent.GetString()!.Trim(),
            JsonValueKind.Number => sent.GetRawText(),
            _ => null,
        };
        if ((text switch
        {
            null => sent.ValueKind is JsonValueKind.Null ? "This field may not be null." : "Not a valid string.",
            "" => "This field may not be blank.",
            _ when Characters.Exceed(text, MaxLength) => $"Ensure this field has no more than {MaxLength} characters.",
            _ when !PhoneNumber.IsMobileOrLandline(text) && !SupportLine().IsMatch(text) => PhoneNumber.Message("mobile, landline, support", text),
            _ => null,
        }) is { } wrong)
        {
            errors.Add(new(name, [wrong]));
            return default;
        }

        return text!;
    }

    [GeneratedRegex(@"^(?:1800|1860)[0-9]{6,7}\z")]
    private static partial Regex SupportLine();
}

/// <summary>How the e-mail address of an asset's support is sent: empty and null for none.</summary>
public sealed class SupportEmailShape : IFieldShape<string?>
{
    private const int MaxLength = EmailAddress.MaxLength;

    private SupportEmailShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema => """{"type":["string","null"],"format":"email","maxLength":254}""";

    /// <inheritdoc/>
    public static Optional<string?> Read(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (sent.ValueKind is JsonValueKind.Null)
        {
            return new Optional<string?>(null);
        }

        if (sent.ValueKind is not JsonValueKind.String)
        {
            errors.Add(new(name, ["Not a valid string."]));
            return default;
        }

        var text = sent.GetString()!.Trim();
        if (text is not "" && (Characters.Exceed(text, MaxLength) || !EmailAddress.IsValid(text)))
        {
            errors.Add(new(name, [EmailAddress.Message]));
            return default;
        }

        return text;
    }
}
