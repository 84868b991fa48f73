using Care.Grains.Storage;

namespace Care.Tests.Facilities;

public sealed class CsvFileReaderTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x.example\")")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    public void What_a_spreadsheet_would_run_is_marked_as_text(string value) => Assert.Equal("'" + value, CsvFileReader.Harmless(value));

    [Theory]
    [InlineData("+919999999888")]
    [InlineData("-5")]
    [InlineData("General Hospital")]
    [InlineData("")]
    public void Phone_numbers_numbers_and_names_stay_as_they_are(string value) => Assert.Equal(value, CsvFileReader.Harmless(value));
}
