using System.Reflection;
using Care.Grains.Storage;
using Care.Tests.Servers;

namespace Care.Tests.Storage;

/// <summary>The name of a state is all that the provider tells the storage of its type: two grains that share one would write one another's rows.</summary>
public sealed class StateNameTests(CareSystem system)
{
    private static IReadOnlyList<ParameterInfo> Parameters { get; } =
        [.. typeof(EntityStore).Assembly.GetTypes().SelectMany(type => type.GetConstructors()).SelectMany(constructor => constructor.GetParameters())];

    /// <summary>The kinds as grains write them.</summary>
    private static IReadOnlyList<string> Rows { get; } =
        [.. Parameters.Where(parameter => parameter.IsDefined(typeof(RowAttribute)))
            .Select(parameter => Kind.Of(parameter.ParameterType.GetGenericArguments()[0]).Table)];

    private static IReadOnlyList<string> Names { get; } =
        [.. Rows, .. Parameters.Select(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>()?.StateName).OfType<string>()];

    [Fact]
    public void No_two_grains_share_a_state_name() => Assert.Equal(Names.Distinct(), Names);

    [Fact]
    public void Every_kind_has_a_writer() => Assert.Equal(Kind.All.Select(kind => kind.Table).Order(), Rows.Order());

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
