using System.Text.RegularExpressions;
using Orleans.Serialization;
using Orleans.Serialization.Invocation;
using Orleans.Serialization.TypeSystem;

namespace Care.Interfaces.Calls;

/// <summary>
/// Names types on the wire as the release before named them. Records that only describe a shape have no alias, and travel by their full name as type arguments
/// of <see cref="Document{T}"/> and <see cref="Page{T}"/>: while silos and front ends of both releases run side by side, each must understand the other. To be
/// taken out in steps: a release that reads both names, then one that writes the new ones.
/// </summary>
internal sealed partial class EarlierTypeNames(TypeResolver resolver) : ITypeConverter
{
    private static readonly Dictionary<string, string> ToEarlier = new()
    {
        // Names:
        ["Care.Interfaces.Calls.ErrorKind"] = "Care.Interfaces.Calls.RefusalKind",
        ["Care.Interfaces.Jobs.JobsOfKind"] = "Care.Interfaces.Work.WorkOfKind",
        ["Care.Interfaces.Jobs.SetAsideJob"] = "Care.Interfaces.Work.SetAsideJob",
        ["Care.Interfaces.Messages.MailDropMessage"] = "Care.Interfaces.Messages.OutboxMessage",
        ["Care.Interfaces.SignIn.ResetTokenStanding"] = "Care.Interfaces.Access.ResetTokenStanding",
        ["Care.Interfaces.Users.FlagType"] = "Care.Interfaces.Access.FlagType",
        ["Care.Interfaces.Users.Gender"] = "Care.Interfaces.Access.Gender",
        ["Care.Interfaces.Users.PushConfig"] = "Care.Interfaces.Access.PushConfig",
        ["Care.Interfaces.Users.Skill"] = "Care.Interfaces.Access.Skill",
        ["Care.Interfaces.Users.UserAssigned"] = "Care.Interfaces.Access.UserAssigned",
        ["Care.Interfaces.Users.UserDetail"] = "Care.Interfaces.Access.UserDetail",
        ["Care.Interfaces.Users.UserListItem"] = "Care.Interfaces.Access.UserListItem",
        ["Care.Interfaces.Users.UserMin"] = "Care.Interfaces.Access.UserMin",
        ["Care.Interfaces.Users.UserSkill"] = "Care.Interfaces.Access.UserSkill",
        ["Care.Interfaces.Users.UserType"] = "Care.Interfaces.Access.UserType",
        // End of names.
    };

    private static readonly Dictionary<string, string> FromEarlier = ToEarlier.ToDictionary(name => name.Value, name => name.Key);

    /// <summary>The name that the release before knows; false where it is the type's own.</summary>
    public bool TryFormat(Type type, out string formatted)
    {
        var own = RuntimeTypeNameFormatter.Format(type);
        formatted = Replaced(own, ToEarlier) ?? own;
        return formatted != own;
    }

    /// <summary>The type that an earlier name means; false where the text has none, or names anything that no answer is made of.</summary>
    public bool TryParse(string formatted, out Type type)
    {
        type = typeof(object);
        return Replaced(formatted, FromEarlier) is { } now && resolver.TryResolveType(now, out type) && IsAnswer(type);
    }

    /// <summary>The text with names replaced; null where there is none to replace.</summary>
    private static string? Replaced(string text, Dictionary<string, string> names)
    {
        var replaced = Name().Replace(text, name => names.GetValueOrDefault(name.Value, name.Value));
        return replaced == text ? null : replaced;
    }

    /// <summary>Nobody has looked at the names in the text yet: of generic types an answer has no others than these.</summary>
    private static bool IsAnswer(Type type) =>
        type.IsArray ? IsAnswer(type.GetElementType()!)
        : type.IsConstructedGenericType ? IsOurs(type.GetGenericTypeDefinition()) && type.GenericTypeArguments.All(IsAnswer)
        : IsOurs(type);

    private static bool IsOurs(Type type) => type.Assembly == typeof(EarlierTypeNames).Assembly || type == typeof(Response<>) || type == typeof(Nullable<>);

    [GeneratedRegex(@"\bCare\.Interfaces(?:\.\w+)+")]
    private static partial Regex Name();
}
