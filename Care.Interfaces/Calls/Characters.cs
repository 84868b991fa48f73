namespace Care.Interfaces.Calls;

/// <summary>
/// How long a text is: in Unicode code points, as PostgreSQL and the contract's server count. A letter beyond the basic plane (Chakma's, for instance) is one,
/// not the two units that it takes here.
/// </summary>
public static class Characters
{
    /// <summary>The most that a text in words has where the contract knows no limit: a treatment plan, allergies. Some ten printed pages.</summary>
    public const int MaxNote = 20_000;

    /// <summary>The most that an address, a reason or the name of something outside the network has, where the contract knows no limit.</summary>
    public const int MaxLine = 2_000;

    /// <summary>The number of code points.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether a text is longer than so many code points. Most texts are told without counting.</summary>
    public static bool Exceed(string text, int max) => text.Length > max && (text.Length / 2 > max || Count(text) > max);
}
