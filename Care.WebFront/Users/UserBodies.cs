using System.Globalization;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.WebFront.Binding;
using Care.WebFront.Errors;

namespace Care.WebFront.Users;

/// <summary>What the bodies of users say beside their fields (contract 01, C4 and C5).</summary>
internal static class UserBodies
{
    /// <summary>Stops whoever names a rank in a request that changes or removes a user.</summary>
    public static void CheckType(RequestBody body)
    {
        if (body.Raw("user_type") is { } type && !UserPermissions.MaySendType(TypeOf(type)))
        {
            throw new RequestRefusedException(Error.Denied);
        }
    }

    /// <summary>Whether a body names a district or a state.</summary>
    public static bool SendsArea(RequestBody body) => IsGiven(body, "district") || IsGiven(body, "state");

    /// <summary>The facility that a link is made to or taken from.</summary>
    public static Guid Required(FacilityLink link) => link.Facility ?? throw new RequestRefusedException(Error.Rule("facility", "required"));

    /// <summary>The rank that a body names, by number or label; null for what is neither.</summary>
    private static UserType? TypeOf(JsonElement sent)
    {
        var text = sent.ValueKind == JsonValueKind.String ? sent.GetString() : sent.GetRawText();
        return int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? (UserType)number
            : Choice<UserType>.TryParseLabel(text, out var type) ? type
            : null;
    }

    private static bool IsGiven(RequestBody body, string field) => body.Raw(field) switch
    {
        null => false,
        { ValueKind: JsonValueKind.Null or JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Length > 0,
        { ValueKind: JsonValueKind.Number } number => !number.TryGetDouble(out var value) || value != 0,
        _ => true,
    };
}
