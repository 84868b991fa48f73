using System.Text.RegularExpressions;
using Care.Grains.ExternalResults;
using Care.Grains.Notifications;
using Care.Grains.Storage;
using Care.Tests.Framework;

namespace Care.Tests.Architecture;

/// <summary>
/// A kind of entity has one writer: the grain that holds it, through the storage provider. (That no two grains share a kind:
/// <see cref="Storage.StateNameTests"/>.)
/// </summary>
public sealed partial class KindWriterTests
{
    /// <summary>Who writes rows of a kind by a statement of its own, and why that does not go behind a grain's back.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        [$"{nameof(NotificationWriter)}: notification"] =
            "A notification is made for each of many readers in one statement, before anybody can have asked for it: no grain holds it yet.",
        [$"{nameof(ExternalResultTable)}: external_result"] =
            "The results of an upload are stored by one statement, all of them or none, before anybody can have asked for them: no grain holds one yet.",
    };

    [Fact]
    public void No_statement_writes_rows_that_a_grain_holds()
    {
        var kinds = Kind.All.Select(kind => kind.Table).ToHashSet();
        var written =
            from method in Programs.Methods(Programs.Grains)
            from text in MethodCode.Texts(method)
            from Match write in Write().Matches(text)
            where kinds.Contains(write.Groups["kind"].Value)
            select $"{Outermost(method.DeclaringType!).Name}: {write.Groups["kind"].Value}";

        Assert.Equal(Exceptions.Keys.Order(), written.Distinct().Order());
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    [GeneratedRegex(@"\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate)\s+(?<kind>\w+)|\bwrite_(?<kind>\w+)\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex Write();
}
