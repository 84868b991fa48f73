namespace Care.Grains.Printing;

/// <summary>Where a line stands between the margins.</summary>
internal enum Alignment
{
    Left,
    Centre,
    Right,
}
