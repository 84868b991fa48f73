using System.Reflection;
using Care.Interfaces.Calls;

namespace Care.Grains.Storage;

/// <summary>Says of a state which kind of entity it is: the table that its rows are in, and what answers call an entity that is not there.</summary>
/// <param name="table">The table, which is the name of the grain's state.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class KindAttribute(string table) : Attribute
{
    /// <summary>The table.</summary>
    public string Table { get; } = table;

    /// <summary>The contract's class name of the entity, where it is not the state's own without <c>State</c>.</summary>
    public string? Name { get; set; }
}

/// <summary>A kind of entity, as its state says it (<see cref="KindAttribute"/>).</summary>
/// <param name="State">The state.</param>
/// <param name="Table">The table of its rows: a name from the code, never from a request, so that it may stand in a statement.</param>
/// <param name="Name">The contract's class name of the entity.</param>
internal sealed record Kind(Type State, string Table, string Name)
{
    /// <summary>All kinds, by reflection.</summary>
    public static IReadOnlyList<Kind> All { get; } =
        [.. typeof(Kind).Assembly.GetTypes().Where(type => type.IsDefined(typeof(KindAttribute), inherit: false)).Select(Of)];

    /// <summary>The kind of a state.</summary>
    public static Kind Of(Type state) => state.GetCustomAttribute<KindAttribute>(inherit: false) is { } kind
        ? new(state, kind.Table, kind.Name ?? (state.Name.EndsWith("State", StringComparison.Ordinal) ? state.Name[..^"State".Length] : state.Name))
        : throw new InvalidOperationException($"{state} does not say which kind of entity it is: [Kind(\"table\")].");
}

/// <summary>The kind of a state.</summary>
/// <typeparam name="TState">The state.</typeparam>
internal static class Kind<TState>
    where TState : EntityState
{
    private static readonly Kind Known = Kind.Of(typeof(TState));

    /// <summary>The table of its rows.</summary>
    public static string Table => Known.Table;

    /// <summary>The contract's class name of the entity.</summary>
    public static string Name => Known.Name;

    /// <summary>The error of an entity that is not there, or not for the caller.</summary>
    public static Error NotFound { get; } = Error.NotFound(Known.Name);
}
