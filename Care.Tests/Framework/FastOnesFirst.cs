using Xunit.Sdk;
using Xunit.v3;

namespace Care.Tests.Framework;

/// <summary>
/// Starts the tests that need no server before those that do: what is plainly wrong is told in seconds. Classes of a named collection (whole systems,
/// processes) come last.
/// </summary>
public sealed class FastOnesFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(Cost)];

    private static int Cost<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        // A class in no named collection has one of its own, named after it.
        var name = collection.TestCollectionDisplayName.Split(' ').FirstOrDefault(word => word.StartsWith("Care.Tests.", StringComparison.Ordinal));
        var tests = name is null ? null : typeof(FastOnesFirst).Assembly.GetType(name);
        return tests is null ? 2 : ServerUse.NeedsServer(tests) ? 1 : 0;
    }
}
