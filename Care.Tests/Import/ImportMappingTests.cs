using Care.Grains.Import;
using Care.Grains.Storage;

namespace Care.Tests.Import;

/// <summary>That nothing is forgotten: an import is as complete as its mappings.</summary>
public sealed class ImportMappingTests
{
    /// <summary>Kinds that the old system has nothing of.</summary>
    private static readonly Dictionary<string, string> OfNothing = new()
    {
        ["board_message"] = "the old system keeps the notifications only",
        ["patient_otp"] = "one-time passwords are good for minutes",
        ["password_reset"] = "links are good for a day",
    };

    private static IEnumerable<EntityMapping> Entities => ImportCatalogue.Mappings.OfType<EntityMapping>();

    public static TheoryData<string> Targets => [.. Entities.Select(mapping => mapping.Target)];

    [Fact]
    public void Every_kind_of_entity_comes_of_something()
    {
        Assert.Equal(
            Kind.All.Select(kind => kind.Table).Except(OfNothing.Keys).Order(StringComparer.Ordinal),
            Entities.Select(mapping => mapping.Target).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Targets))]
    public void Every_property_of_a_state_is_named_once(string target)
    {
        var mapping = Entities.First(mapping => mapping.Target == target);

        Assert.Equal(mapping.Properties.Select(property => property.Name).Order(StringComparer.Ordinal), mapping.Named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_left_as_new_says_why() =>
        Assert.DoesNotContain(Entities.SelectMany(mapping => mapping.Unset), unset => unset.Reason.Length < 10);

    /// <summary>A row must be looked at after what it refers to, or what was set aside is still referred to.</summary>
    [Fact]
    public void What_a_row_must_refer_to_is_looked_at_before()
    {
        var order = ImportCatalogue.Staged.ToList();

        Assert.Empty(
            from mapping in Entities
            from reference in mapping.References
            where !reference.IsLate && order.IndexOf(reference.Table) > order.IndexOf(mapping.Source)
            select $"{mapping.Target}.{reference.Property}");
    }

    [Fact]
    public void No_table_has_two_fates()
    {
        var known = ImportCatalogue.Staged.ToHashSet();

        Assert.Empty(known.Intersect(ImportCatalogue.LeftBehind.Keys));
        Assert.DoesNotContain(known, table => ImportCatalogue.Fate(table) is null);
    }
}
