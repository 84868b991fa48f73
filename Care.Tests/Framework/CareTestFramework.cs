using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Care.Tests.Framework;

/// <summary>
/// xunit, with two things added: a test that needs no server says so by a trait, and an assembly fixture is made only where a test that was chosen uses it, so
/// that one rule's test starts no database.
/// </summary>
public sealed class CareTestFramework : XunitTestFramework
{
    private readonly string? configFile;

    public CareTestFramework()
    {
    }

    public CareTestFramework(string? configFileName)
        : base(configFileName) => configFile = configFileName;

    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) => new Discoverer(AssemblyOf(assembly));

    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly) => new Executor(AssemblyOf(assembly));

    private XunitTestAssembly AssemblyOf(Assembly assembly) => new(assembly, configFilePath: configFile);

    private sealed class Discoverer(IXunitTestAssembly assembly) : XunitTestFrameworkDiscoverer(assembly)
    {
        protected override ValueTask<IXunitTestClass> CreateTestClass(Type @class) => new(new MarkedClass(@class, TestCollectionFactory.Get(@class)));
    }

    private sealed class Executor(IXunitTestAssembly assembly) : XunitTestFrameworkExecutor(assembly)
    {
        public override async ValueTask RunTestCases(
            IReadOnlyCollection<IXunitTestCase> testCases,
            IMessageSink executionMessageSink,
            ITestFrameworkExecutionOptions executionOptions,
            CancellationToken cancellationToken)
        {
            var classes = testCases.Select(test => test.TestMethod.TestClass.Class).Distinct();
            var fixtures = classes.SelectMany(tests => ServerUse.Fixtures(tests, TestAssembly.AssemblyFixtureTypes)).ToHashSet();
            await XunitTestAssemblyRunner.Instance.Run(
                new AssemblyWith(TestAssembly, fixtures), testCases, executionMessageSink, executionOptions, cancellationToken);
        }
    }

    [SuppressMessage("xUnit", "xUnit3001", Justification = "It is made here and never sent.")]
    private sealed class AssemblyWith(IXunitTestAssembly assembly, IReadOnlyCollection<Type> fixtures)
        : XunitTestAssembly(assembly.Assembly, configFilePath: assembly.ConfigFilePath, uniqueID: assembly.UniqueID), IXunitTestAssembly
    {
        IReadOnlyCollection<Type> IXunitTestAssembly.AssemblyFixtureTypes => fixtures;
    }

    [SuppressMessage("xUnit", "xUnit3001", Justification = "It is made here and never sent.")]
    private sealed class MarkedClass(Type @class, IXunitTestCollection collection) : XunitTestClass(@class, collection), IXunitTestClass
    {
        private static readonly IReadOnlyCollection<string> Nothing = [ServerUse.Nothing];

        IReadOnlyDictionary<string, IReadOnlyCollection<string>> ITestClassMetadata.Traits =>
            ServerUse.NeedsServer(Class) ? Traits : new Dictionary<string, IReadOnlyCollection<string>>(Traits) { [ServerUse.Trait] = Nothing };
    }
}
