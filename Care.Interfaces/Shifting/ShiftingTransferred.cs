namespace Care.Interfaces.Shifting;

/// <summary>The answer of a transfer (contract 06, §7.9).</summary>
/// <param name="Transfer">Always <c>completed</c>.</param>
public sealed record ShiftingTransferred(string Transfer = "completed");
