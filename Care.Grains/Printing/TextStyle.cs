namespace Care.Grains.Printing;

/// <summary>How text is set.</summary>
/// <param name="Size">Points.</param>
/// <param name="Bold">Whether in the bold cut.</param>
internal readonly record struct TextStyle(float Size, bool Bold = false)
{
    /// <summary>From baseline to baseline. Indic scripts reach further up and down than Latin.</summary>
    public float LineHeight => Size * 1.45f;

    /// <summary>From the top of a line to its baseline.</summary>
    public float Ascent => Size * 1.08f;
}
