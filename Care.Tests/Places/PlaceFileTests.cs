using System.Text;
using Care.Grains.Places;
using Care.Interfaces.Places;

namespace Care.Tests.Places;

/// <summary>What a file of places may look like (contract 01, F3).</summary>
public sealed class PlaceFileTests
{
    [Theory]
    [InlineData("nothing", "The file is not the JSON of a state's places: line 1, $.")]
    [InlineData("null", """The file lacks the name of the state ("state") or its local bodies ("local_bodies").""")]
    [InlineData("""{"state": "Thira"}""", """The file lacks the name of the state ("state") or its local bodies ("local_bodies").""")]
    [InlineData("""{"state": "Thira", "local_bodies": 5}""", "The file is not the JSON of a state's places: line 1, $.local_bodies.")]
    [InlineData("""{"state": "Thira", "local_bodies": [{"name": "A", "localbody_code": "G1"}]}""", "The name of the district of local_bodies[0] is missing.")]
    [InlineData("""{"state": "Thira", "local_bodies": [{"district": "D", "localbody_code": "G1"}]}""", "The name of local_bodies[0] is missing.")]
    [InlineData(
        """{"state": "Thira", "local_bodies": [{"name": "A", "district": "D", "wards": [{"ward_number": "one", "name": "W"}]}]}""",
        "local_bodies[0].wards[0] has no ward_number that is a number.")]
    [InlineData("""{"state": "Thira", "local_bodies": [{"name": "A", "district": "D", "wards": [{"ward_number": "1"}]}]}""",
        "The name of local_bodies[0].wards[0] is missing.")]
    public async Task A_file_of_another_shape_is_refused_with_a_sentence(string json, string sentence) =>
        Assert.Equal(sentence, (await Assert.ThrowsAsync<InvalidDataException>(() => PlaceFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json))))).Message);

    [Theory]
    [InlineData("G071005", LocalBodyType.GramaPanchayath)]
    [InlineData("B070200", LocalBodyType.BlockPanchayath)]
    [InlineData("D05", LocalBodyType.DistrictPanchayath)]
    [InlineData("N1", LocalBodyType.NagarPanchayath)]
    [InlineData("M070800", LocalBodyType.Municipality)]
    [InlineData("C02", LocalBodyType.Corporation)]
    [InlineData("O1", LocalBodyType.Others)]
    [InlineData("7", LocalBodyType.Others)]
    [InlineData(null, LocalBodyType.Others)]
    public void The_first_letter_of_the_code_tells_the_type(string? code, LocalBodyType type) => Assert.Equal(type, PlaceFile.TypeOf(code));
}
