using System.Text;
using System.Text.Json;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;

namespace Care.Tests.Permissions.Checks;

/// <summary>What a grain answered: an error, or all that the answer tells as text.</summary>
public sealed record GrainAnswer(Error? Error, string Text)
{
    /// <summary>
    /// Refused for want of the right to it; not for something wrong with the question. Files and stays in beds say so in words of their own, with 400 (contract
    /// 07, §5.2, and 03, CB2).
    /// </summary>
    public bool IsRefused => Error is { Kind: ErrorKind.Denied or ErrorKind.NotFound or ErrorKind.Unauthenticated }
        || (Error is not null && (TextOf(Error) == TextOf(FilePermissions.OutOfReach) || TextOf(Error) == TextOf(BedStayRule.NoAccess)));

    public static GrainAnswer Of(Task task)
    {
        var value = task.GetType().GetProperty("Result")?.GetValue(task);
        return value?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Outcome<>)
            ? new GrainAnswer((Error?)type.GetProperty("Error")!.GetValue(value), TextOf(type.GetProperty("Value")!.GetValue(value)))
            : new GrainAnswer(null, TextOf(value));
    }

    public override string ToString() => Error?.ToString() ?? (Text.Length > 500 ? Text[..500] + "…" : Text);

    /// <summary>Documents and pages are bytes of JSON: those are looked into, not shown as numbers.</summary>
    private static string TextOf(object? value) => value switch
    {
        null => "",
        _ when value.GetType().GetProperties().Where(property => property.PropertyType == typeof(byte[])).ToArray() is { Length: > 0 } bytes =>
            string.Concat(bytes.Select(property => Encoding.UTF8.GetString((byte[]?)property.GetValue(value) ?? []))),
        _ => JsonSerializer.Serialize(value, value.GetType(), ContractJson.Options),
    };
}
