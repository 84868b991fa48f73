namespace Care.Grains.Printing;

/// <summary>
/// What a character does to the order of the text around it (Unicode Standard Annex #9, table 4). Line ends, tabs and embeddings do not get as far as here.
/// </summary>
internal enum BidiClass : byte
{
    LeftToRight,
    RightToLeft,
    ArabicLetter,
    EuropeanNumber,
    EuropeanSeparator,
    EuropeanTerminator,
    ArabicNumber,
    CommonSeparator,
    NonspacingMark,
    BoundaryNeutral,
    WhiteSpace,
    OtherNeutral,
    LeftToRightIsolate,
    RightToLeftIsolate,
    FirstStrongIsolate,
    PopDirectionalIsolate,
}
