namespace Care.Grains.Goals;

/// <summary>How many people did something, and how often they did it.</summary>
internal readonly record struct GoalCount(int Visitors, int Events);
