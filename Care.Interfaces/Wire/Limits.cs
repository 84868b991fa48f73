namespace Care.Interfaces.Wire;

/// <summary>Limits that many fields share.</summary>
public static class Limits
{
    /// <summary>Characters of a free text to which the contract sets no limit: more than any clinician writes, and what a list of a thousand rows can still carry.</summary>
    public const int FreeText = 50_000;
}
