using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Grains.Storage;
using Care.Interfaces.Calls;

namespace Care.Grains.Events;

/// <summary>The fields of an object by name.</summary>
internal static class FieldValues
{
    /// <summary>As the API shows them.</summary>
    public static JsonObject Shown<T>(T view) => JsonSerializer.SerializeToNode(view, ContractJson.Options)!.AsObject();

    /// <summary>The names of those that differ between two states.</summary>
    public static IReadOnlySet<string> Changed<TState>(TState before, TState after)
        where TState : EntityState
    {
        var (was, becomes) = (Stored(before), Stored(after));
        return was.Select(field => field.Key).Union(becomes.Select(field => field.Key)).Where(field => !JsonNode.DeepEquals(was[field], becomes[field]))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static JsonObject Stored<TState>(TState state) => JsonSerializer.SerializeToNode(state, StateJson.Options)!.AsObject();
}
