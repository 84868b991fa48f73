using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace Care.WebFront.Operations;

/// <summary>
/// A piece of a page, written as an interpolated string: <c>Html cell = $"&lt;td&gt;{name}&lt;/td&gt;"</c>. Whatever stands in a hole is encoded, unless it is
/// a piece of a page itself.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Html(int literalLength, int formattedCount)
{
    private readonly StringBuilder text = new(literalLength + (16 * formattedCount));

    public void AppendLiteral(string literal) => text.Append(literal);

    public void AppendFormatted<T>(T value) => text.Append(HtmlEncoder.Default.Encode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));

    public void AppendFormatted(Html piece) => text.Append(piece.text);

    public void AppendFormatted(IEnumerable<Html> pieces)
    {
        foreach (var piece in pieces)
        {
            text.Append(piece.text);
        }
    }

    public override string ToString() => text.ToString();
}
