using System.Reflection;

namespace Care.Tests.Servers;

/// <summary>An object that answers all calls in one way.</summary>
public class Stub : DispatchProxy
{
    private Func<MethodInfo, object?[], object?> answer = null!;

    /// <summary>Makes one.</summary>
    /// <param name="answer">What becomes of a method and its arguments.</param>
    public static T Of<T>(Func<MethodInfo, object?[], object?> answer)
        where T : class
    {
        var stub = Create<T, Stub>();
        ((Stub)(object)stub).answer = answer;
        return stub;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => answer(targetMethod!, args ?? []);
}
