namespace Care.Tests.Access.Checks;

/// <summary>
/// What a signed-in user may read or do beyond their own hospital, method by method, each with the place of the contract that says so. Whoever adds a line has looked at
/// what the method answers. Methods that are open to everybody say so themselves, by <c>[Public]</c>.
/// </summary>
internal static class ReviewedReads
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
    };
}
