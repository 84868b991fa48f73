namespace Care.Interfaces.Choices;

/// <summary>The text that the API shows and accepts for one value of a choice (contract 01, A5), where it is not the member's own name.</summary>
/// <param name="text">The label, exact and case-sensitive.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LabelAttribute(string text) : Attribute
{
    /// <summary>The label.</summary>
    public string Text { get; } = text;
}
