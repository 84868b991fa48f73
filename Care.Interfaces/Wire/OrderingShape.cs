using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Wire;

/// <summary>One term of the order of a list.</summary>
/// <typeparam name="TSelf">The term.</typeparam>
/// <typeparam name="TOrder">
/// What may be ordered by. A member's name in queries is its own in snake_case, unless <see cref="JsonStringEnumMemberNameAttribute"/> says another one.
/// </typeparam>
public interface IOrdering<out TSelf, in TOrder>
    where TOrder : struct, Enum
{
    /// <summary>The term.</summary>
    /// <param name="by">What is ordered by.</param>
    /// <param name="descending">True where the greatest comes first.</param>
    static abstract TSelf Of(TOrder by, bool descending);
}

/// <summary>
/// The order of a list (contract 01, A7): names between commas, a hyphen before one whose greatest comes first. Unknown ones are passed over.
/// </summary>
/// <typeparam name="TOrdering">A term.</typeparam>
/// <typeparam name="TOrder">What may be ordered by.</typeparam>
public sealed class OrderingShape<TOrdering, TOrder> : IParameterShape<ImmutableArray<TOrdering>>
    where TOrdering : IOrdering<TOrdering, TOrder>
    where TOrder : struct, Enum
{
    private static readonly FrozenDictionary<string, TOrder> Terms = Enum.GetValues<TOrder>().ToFrozenDictionary(NameOf, StringComparer.Ordinal);

    private OrderingShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema { get; } = JsonSerializer.Serialize(new
    {
        type = "string",
        description = $"Names between commas, a hyphen before one whose greatest comes first: {string.Join(", ", Enum.GetValues<TOrder>().Select(NameOf))}.",
    });

    /// <inheritdoc/>
    public static ImmutableArray<TOrdering> Read(string name, string? text, ICollection<FieldError> errors)
    {
        if (text is null)
        {
            return [];
        }

        var order = ImmutableArray.CreateBuilder<TOrdering>();
        foreach (var sent in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var descending = sent[0] == '-';
            if (Terms.TryGetValue(descending ? sent[1..] : sent, out var by))
            {
                order.Add(TOrdering.Of(by, descending));
            }
        }

        return order.ToImmutable();
    }

    private static string NameOf(TOrder order) =>
        typeof(TOrder).GetField(order.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
        ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(order.ToString());
}
