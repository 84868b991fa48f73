using System.Text;

namespace Care.Grains.Catalogues;

/// <summary>
/// The words of an entry or of what somebody types: in lower case, without accents and apostrophes, cut at everything that is neither letter nor digit. A dot
/// between them belongs to the word, so that a code (<c>CA22.Z</c>) is one.
/// </summary>
internal static class CatalogueWords
{
    // The letters of the names that diseases bear (Ménière, Sjögren, Behçet). Programs that do without the system's culture data can't take letters apart.
    private const string Accented = "àáâãäåçćčèéêëěìíîïłñńňòóôõöøŕřśšùúûüůýÿźżž";
    private const string Plain = "aaaaaaccceeeeeiiiilnnnoooooorrssuuuuuyyzzz";

    public static IReadOnlyList<string> Of(string text)
    {
        List<string> words = [];
        StringBuilder word = new();
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character) || (character == '.' && word.Length > 0))
            {
                word.Append(Folded(char.ToLowerInvariant(character)));
            }
            else if (character is not ('\'' or '’'))
            {
                End();
            }
        }

        End();
        return words;

        void End()
        {
            while (word.Length > 0 && word[^1] == '.')
            {
                word.Length--;
            }

            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>A text in lower case and without accents, letter by letter.</summary>
    public static string Folded(string text) => string.Create(text.Length, text, (folded, written) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Folded(char.ToLowerInvariant(written[i]));
        }
    });

    private static char Folded(char letter) =>
        letter < '\u0080' || Accented.IndexOf(letter, StringComparison.Ordinal) is not (>= 0 and var at) ? letter : Plain[at];
}
