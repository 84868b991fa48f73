using System.Reflection;
using Care.Grains.Storage;
using Care.Tests.Servers;

namespace Care.Tests.Storage;

/// <summary>The name of a state is all that the provider tells the storage of its type: two grains that share one would write one another's rows.</summary>
public sealed class StateNameTests(CareSystem system)
{
    private static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(EntityStore).Assembly.GetTypes()
            .SelectMany(type => type.GetConstructors())
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>()?.StateName)
            .OfType<string>(),
    ];

    [Fact]
    public void No_two_grains_share_a_state_name() => Assert.Equal(Names.Distinct(), Names);

    [Fact]
    public async Task Every_kind_in_the_database_belongs_to_a_grain()
    {
        await using var command = system.Database.CreateCommand("select name from kind");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            Assert.Contains(rows.GetString(0), Names);
        }
    }
}
