using System.Text.Json.Nodes;

namespace Care.Tests.Binding.Hostile;

/// <summary>Where a swept body is sent, and what of it the scene knows.</summary>
/// <param name="Path">The object, or the list that it is added to.</param>
/// <param name="Sample">Fields that are taken there.</param>
internal sealed record SweepTarget(string Path, JsonObject Sample);
