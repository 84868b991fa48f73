using System.Collections.Immutable;

namespace Care.Grains.Goals;

/// <summary>How often a goal was reached on a day, and by how many.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Day">The day, as the site in Plausible counts days.</param>
/// <param name="Count">In all.</param>
/// <param name="Values">By each value of each property.</param>
internal sealed record GoalDay(Goal Goal, DateOnly Day, GoalCount Count, ImmutableArray<GoalValue> Values);
