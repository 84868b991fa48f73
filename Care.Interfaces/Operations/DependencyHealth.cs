namespace Care.Interfaces.Operations;

/// <summary>How one dependency is.</summary>
/// <param name="Name">Its name on the health page, such as <c>main_database</c>.</param>
/// <param name="IsUsable">False when requests can't be answered for want of it.</param>
/// <param name="State"><c>working</c>, or what is wrong, in a few words.</param>
[GenerateSerializer, Immutable, Alias("care.DependencyHealth")]
public sealed record DependencyHealth([property: Id(0)] string Name, [property: Id(1)] bool IsUsable, [property: Id(2)] string State)
{
    /// <summary>The state of what is as it should be.</summary>
    public const string Working = "working";

    /// <summary>The state of what does not answer.</summary>
    public const string Unreachable = "unreachable";
}
