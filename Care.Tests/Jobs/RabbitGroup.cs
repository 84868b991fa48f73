using Care.Tests.Servers;

namespace Care.Tests.Jobs;

/// <summary>The tests on RabbitMQ share one, and the Redis that its ledger is in.</summary>
[CollectionDefinition(nameof(RabbitGroup))]
public sealed class RabbitGroup : ICollectionFixture<RabbitServer>, ICollectionFixture<RedisServer>;
