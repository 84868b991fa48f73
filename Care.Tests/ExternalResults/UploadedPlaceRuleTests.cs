using Care.Grains.ExternalResults;
using Care.Grains.Places;
using Care.Interfaces.ExternalResults;
using Care.Interfaces.Places;

namespace Care.Tests.ExternalResults;

/// <summary>Which places the rows of an upload mean (contract 04, §9.4 rules 2 and 3).</summary>
public sealed class UploadedPlaceRuleTests
{
    private static readonly District Nadi = new(1, "Nadi", 1);

    private static readonly PlaceMap Map = new(
        [new(1, "Uttara")],
        [Nadi, new(2, "Nadi South", 1)],
        [
            new(7, "Mala North", LocalBodyType.GramaPanchayath, null, 1),
            new(8, "Mala", LocalBodyType.GramaPanchayath, null, 1),
            new(9, "Mala", LocalBodyType.Municipality, null, 1),
            new(3, "Mala", LocalBodyType.GramaPanchayath, null, 2),
        ],
        [new(70, "EAST", 1, 7), new(80, "EAST", 1, 8), new(81, "WEST", 2, 8)]);

    [Theory]
    [InlineData("mala", "Grama Panchayath", 8)]
    [InlineData("MALA", "municipality", 9)]
    [InlineData("al", "GRAMA PANCHAYATH", 7)]
    [InlineData("north", "Grama Panchayath", 7)]
    public void The_local_body_of_the_district_that_bears_the_name_comes_before_those_that_contain_it(string name, string type, int found) =>
        Assert.Equal(found, new UploadedPlaceRule(Nadi, Map).Find(Row(name, type)).LocalBody?.Id);

    [Theory]
    [InlineData("2", 81)]
    [InlineData(" 1 ", 80)]
    public void A_ward_is_found_by_its_number_in_the_local_body(string number, int found) =>
        Assert.Equal(found, new UploadedPlaceRule(Nadi, Map).Find(Row("Mala", "Grama Panchayath") with { Ward = number }).Ward?.Id);

    [Fact]
    public void Without_a_ward_none_is_meant_and_nothing_is_wrong()
    {
        var (localBody, ward, fault) = new UploadedPlaceRule(Nadi, Map).Find(Row("Mala", "Grama Panchayath"));
        Assert.Equal((8, null, null), (localBody?.Id, ward, fault));
    }

    [Fact]
    public void Nobody_uploads_for_another_district_nor_without_one_of_their_own()
    {
        var row = Row("Mala", "Grama Panchayath");
        Assert.Null(new UploadedPlaceRule(Nadi, Map).CheckDistricts([row, row with { District = default }]));
        Assert.NotNull(new UploadedPlaceRule(Nadi, Map).CheckDistricts([row, row with { District = "nadi" }]));
        Assert.NotNull(new UploadedPlaceRule(Nadi, Map).CheckDistricts([row with { District = "Nadi South" }]));
        Assert.NotNull(new UploadedPlaceRule(null, Map).CheckDistricts([row]));
    }

    private static ExternalResultRow Row(string localBody, string type) => new() { District = "Nadi", LocalBody = localBody, LocalBodyType = type };
}
