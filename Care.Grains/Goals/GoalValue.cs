namespace Care.Grains.Goals;

/// <summary>How often a goal was reached with one value of a property.</summary>
internal sealed record GoalValue(string Property, string Value, GoalCount Count);
