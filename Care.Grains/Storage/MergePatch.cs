using System.Linq.Expressions;
using System.Reflection;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Grains.Storage;

/// <summary>
/// Lays what a body sent over a state, as JSON merge patch does: each property of the message that is an <see cref="Optional{T}"/> and was sent takes the place
/// of the state's property of the same name and type (or of that type and null, where the state begins without it). What a body says otherwise is a rule,
/// stands in the grain, and is marked <see cref="NotMergedAttribute"/> on the message: a property that is neither fails the first use, and a test that makes
/// all of them.
/// </summary>
/// <typeparam name="TState">The state.</typeparam>
/// <typeparam name="TBody">The message.</typeparam>
internal static class MergePatch<TState, TBody>
    where TState : class
    where TBody : class
{
    private static readonly Func<TState, TBody, TState> Compiled = Compile();

    public static TState Apply(TState state, TBody body) => Compiled(state, body);

    private static Func<TState, TBody, TState> Compile()
    {
        var (state, body, next) = (Expression.Parameter(typeof(TState)), Expression.Parameter(typeof(TBody)), Expression.Variable(typeof(TState)));
        // What `with` does: a copy, which nobody else has seen yet.
        var copy = Expression.Convert(Expression.Call(state, typeof(TState).GetMethod("<Clone>$")!), typeof(TState));
        List<Expression> steps = [Expression.Assign(next, copy)];
        foreach (var sent in typeof(TBody).GetProperties()
            .Where(property => property.GetCustomAttribute<NotMergedAttribute>() is null && IsOptional(property.PropertyType)))
        {
            var (target, type) = (typeof(TState).GetProperty(sent.Name), sent.PropertyType.GetGenericArguments()[0]);
            if (target is null || (target.PropertyType != type && Nullable.GetUnderlyingType(target.PropertyType) != type))
            {
                throw new InvalidOperationException($"{typeof(TBody)}.{sent.Name} has no counterpart of its type in {typeof(TState)}: give it one, or mark it "
                    + $"as not merged and say in the grain what becomes of it.");
            }

            var value = Expression.Property(body, sent);
            steps.Add(Expression.IfThen(
                Expression.Property(value, nameof(Optional<>.Sent)),
                Expression.Call(next, target.SetMethod!, Expression.Convert(Expression.Property(value, nameof(Optional<>.Value)), target.PropertyType))));
        }

        steps.Add(next);
        return Expression.Lambda<Func<TState, TBody, TState>>(Expression.Block([next], steps), state, body).Compile();
    }

    private static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);
}

/// <summary>The short form.</summary>
internal static class MergePatch
{
    /// <summary>The state with all that the body sent.</summary>
    public static TState Merge<TState, TBody>(this TState state, TBody body)
        where TState : EntityState
        where TBody : class => MergePatch<TState, TBody>.Apply(state, body);
}
