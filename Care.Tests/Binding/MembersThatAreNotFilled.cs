namespace Care.Tests.Binding;

/// <summary>Members of views that have no value even where everything was set, each with its reason. Whoever adds a line has looked why.</summary>
internal static class MembersThatAreNotFilled
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
    };
}
