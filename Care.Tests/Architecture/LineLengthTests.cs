using System.Globalization;
using System.Text.RegularExpressions;
using Care.Tests.Deployment;

namespace Care.Tests.Architecture;

/// <summary>
/// No line of code is longer than <c>.editorconfig</c> says: nobody's editor enforces it, and a line that is not seen whole is not read. A text that is
/// one line where it is sent or answered is one line here too.
/// </summary>
public sealed partial class LineLengthTests
{
    [Fact]
    public void No_line_is_longer_than_the_limit()
    {
        var limit = int.Parse(Limit().Match(Checkout.Read(".editorconfig")).Groups[1].Value, CultureInfo.InvariantCulture);

        Assert.Empty(Checkout.Sources().SelectMany(file => File.ReadLines(Path.Combine(Checkout.Root, file))
            .Select((line, index) => (line.Length, IsText: Text().IsMatch(line), Place: $"{file}:{index + 1}"))
            .Where(line => line.Length > limit && !line.IsText)
            .Select(line => $"{line.Place}: {line.Length}")));
    }

    [GeneratedRegex(@"^max_line_length = (\d+)", RegexOptions.Multiline)]
    private static partial Regex Limit();

    [GeneratedRegex("""^ *(\$*\"{3}|[{\[]\")""")]
    private static partial Regex Text();
}
