using System.Text.Json;
using Care.Grains.Storage;

namespace Care.Tests.Storage;

/// <summary>What is not there is not there after a reload either, where a new entity has something.</summary>
public sealed class StateNullTests
{
    public static TheoryData<string, string> Properties
    {
        get
        {
            TheoryData<string, string> found = [];
            foreach (var (kind, name) in Nullables())
            {
                found.Add(kind, name);
            }

            return found;
        }
    }

    [Theory, MemberData(nameof(Properties))]
    public void A_null_in_place_of_what_a_new_state_has_is_read_back(string kind, string name)
    {
        var type = StateJson.Options.GetTypeInfo(Kind.All.Single(known => known.Table == kind).State);
        var property = type.Properties.Single(property => property.Name == name);
        var state = type.CreateObject!();
        property.Set!(state, null);
        Assert.Null(property.Get!(JsonSerializer.Deserialize(JsonSerializer.Serialize(state, type), type)!));
    }

    [Fact]
    public void There_are_some() => Assert.Contains(("consultation", "referred_to_external"), Nullables());

    /// <summary>The properties that may be null and are not in a new state.</summary>
    private static IEnumerable<(string Kind, string Name)> Nullables() =>
        from kind in Kind.All
        let type = StateJson.Options.GetTypeInfo(kind.State)
        where type.CreateObject is not null
        let blank = type.CreateObject!()
        from property in type.Properties
        where property is { Get: not null, Set: not null, IsSetNullable: true } && property.Get(blank) is not null
            && (!property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null)
        select (kind.Table, property.Name);
}
