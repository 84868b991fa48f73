using System.Linq.Expressions;

namespace Care.WebFront.Binding;

/// <summary>Makes messages and filters in which nothing is sent yet.</summary>
/// <typeparam name="T">The message.</typeparam>
internal static class EmptyMessage<T>
    where T : class
{
    /// <summary>Makes one: what is not set is as if it had been left out.</summary>
    public static Func<T> Create { get; } = CompiledConstructor();

    private static Func<T> CompiledConstructor()
    {
        var constructor = typeof(T).GetConstructors().MinBy(candidate => candidate.GetParameters().Length)
            ?? throw new InvalidOperationException($"{typeof(T)} has no public constructor.");
        var nothing = constructor.GetParameters().Select(parameter => Expression.Default(parameter.ParameterType));
        return Expression.Lambda<Func<T>>(Expression.New(constructor, nothing)).Compile();
    }
}
