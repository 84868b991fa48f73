using Xunit.Sdk;
using Xunit.v3;

namespace Care.Tests;

/// <summary>
/// Starts the tests of rules, which need nothing but themselves, before those that need servers: what is plainly wrong is told in seconds. Classes of a named collection
/// (whole systems, processes) come last.
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
        return tests is null ? 2 : NeedsNothing(tests) ? 0 : 1;
    }

    private static bool NeedsNothing(Type tests) => !tests.IsAssignableTo(typeof(IAsyncLifetime)) && tests.GetConstructors().All(constructor => constructor.GetParameters().Length == 0);
}
