using Care.Tests.Framework;
using Care.Tests.Servers;

// One system for all tests of the HTTP surface: it takes seconds to start and no test owns it.
[assembly: AssemblyFixture(typeof(CareSystem))]
[assembly: AssemblyFixture(typeof(MemoryCluster))]
[assembly: TestCollectionOrderer(typeof(FastOnesFirst))]
[assembly: TestFramework(typeof(CareTestFramework))]
