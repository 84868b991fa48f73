using System.Collections.Immutable;

namespace Care.Grains.Goals;

/// <summary>Something that people do in the web client, which tells Plausible of it (contract 07, 1.6).</summary>
/// <param name="Name">Its name, there and here.</param>
/// <param name="Properties">What it is broken down by.</param>
internal sealed record Goal(string Name, ImmutableArray<string> Properties)
{
    /// <summary>All that are captured.</summary>
    public static ImmutableArray<Goal> All { get; } =
    [
        new("Patient Consultation Viewed", ["facilityId", "consultationId", "userId"]),
        new("Doctor Connect Clicked", ["consultationId", "facilityId", "userId", "page"]),
        new("Camera Preset Clicked", ["presetName", "consultationId", "userId", "result"]),
        new("Camera Feed Moved", ["direction", "consultationId", "userId"]),
        new("Patient Profile Viewed", ["facilityId", "userId"]),
        new("Device Viewed", ["bedId", "assetId", "userId"]),
        new(PageView, ["page"]),
    ];

    /// <summary>What Plausible counts by itself; the page is its own, no property that the client sends.</summary>
    private const string PageView = "pageview";

    /// <summary>How Plausible calls a property.</summary>
    public string Dimension(string property) => Name == PageView ? $"event:{property}" : $"event:props:{property}";
}

/// <summary>How many people did something, and how often they did it.</summary>
internal readonly record struct GoalCount(int Visitors, int Events);

/// <summary>How often a goal was reached with one value of a property.</summary>
internal sealed record GoalValue(string Property, string Value, GoalCount Count);

/// <summary>How often a goal was reached on a day, and by how many.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Day">The day, as the site in Plausible counts days.</param>
/// <param name="Count">In all.</param>
/// <param name="Values">By each value of each property.</param>
internal sealed record GoalDay(Goal Goal, DateOnly Day, GoalCount Count, ImmutableArray<GoalValue> Values);
