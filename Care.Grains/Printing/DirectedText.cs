using System.Text;

namespace Care.Grains.Printing;

/// <summary>A paragraph, or a part of one, with the level of each of its UTF-16 units.</summary>
/// <param name="Text">In the order of reading, words parted by single spaces.</param>
/// <param name="Levels">As many as the text has units, each level a character; null where all of it reads from left to right.</param>
internal readonly record struct DirectedText(string Text, string? Levels)
{
    /// <summary>A paragraph as it was entered: white space of any kind and what controls a terminal are spaces, and an order is not written.</summary>
    /// <param name="paragraph">The text.</param>
    /// <param name="isReversed">Whether its lines begin at the right.</param>
    public static DirectedText Of(string paragraph, out bool isReversed)
    {
        var text = Spaced(paragraph);
        isReversed = false;
        if (!BidiClasses.MayReverse(text))
        {
            return new(text.Any(BidiClasses.IsControl) ? string.Concat(text.Where(character => !BidiClasses.IsControl(character))) : text, null);
        }

        var levels = Bidi.Levels(text, out var level);
        isReversed = level == 1;
        var (written, ordered) = (new StringBuilder(text.Length), new StringBuilder(text.Length));
        foreach (var (i, character) in text.Index())
        {
            if (!BidiClasses.IsControl(character))
            {
                written.Append(character);
                ordered.Append((char)levels[i]);
            }
        }

        return new(written.ToString(), ordered.ToString());
    }

    public DirectedText Part(int start, int length) => new(Text.Substring(start, length), Levels?.Substring(start, length));

    /// <summary>The parts that have one level each.</summary>
    public IEnumerable<(string Text, byte Level)> Runs()
    {
        if (Levels is null)
        {
            yield return (Text, 0);
            yield break;
        }

        var start = 0;
        for (var i = 1; i <= Text.Length; i++)
        {
            if (i == Text.Length || Levels[i] != Levels[start])
            {
                yield return (Text[start..i], (byte)Levels[start]);
                start = i;
            }
        }
    }

    private static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!IsSpace(character))
            {
                spaced.Append(character);
            }
            else if (spaced.Length > 0 && spaced[^1] != ' ')
            {
                spaced.Append(' ');
            }
        }

        return spaced.ToString().TrimEnd(' ');
    }

    private static bool IsSpace(char character) =>
        char.IsControl(character) || (char.IsWhiteSpace(character) && character is not ('\u00a0' or '\u2007' or '\u202f'));
}
