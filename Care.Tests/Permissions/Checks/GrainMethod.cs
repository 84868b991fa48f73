using System.Reflection;
using Care.Interfaces.Calls;

namespace Care.Tests.Permissions.Checks;

/// <summary>A method that can be said to the cluster.</summary>
public sealed record GrainMethod(Type Interface, MethodInfo Method)
{
    /// <summary>All methods of all grain interfaces, by reflection: a new one is here without being added.</summary>
    public static IReadOnlyList<GrainMethod> All { get; } =
    [
        .. typeof(Caller).Assembly.GetTypes()
            .Where(type => type.IsInterface && type.IsAssignableTo(typeof(IAddressable)))
            .SelectMany(type => type.GetMethods().Select(method => new GrainMethod(type, method)))
            .OrderBy(method => method.Name, StringComparer.Ordinal),
    ];

    public string Name => $"{Interface.Name}.{Method.Name}";

    public bool IsInternal => Method.IsDefined(typeof(InternalAttribute)) || Interface.IsDefined(typeof(InternalAttribute));

    public bool IsForPatients => Method.IsDefined(typeof(ForPatientsAttribute));

    public bool IsForMiddleware => Method.IsDefined(typeof(ForMiddlewareAttribute));

    public string? PublicReason => Method.GetCustomAttribute<PublicAttribute>()?.Reason;

    /// <summary>True for what may change something: all but reads.</summary>
    public bool IsChange =>
        !Method.IsDefined(typeof(Orleans.Concurrency.ReadOnlyAttribute)) && !Method.IsDefined(typeof(Orleans.Concurrency.AlwaysInterleaveAttribute));

    /// <summary>True for the workers behind lists, which answer everybody with what is theirs.</summary>
    public bool IsQuery => Interface.IsAssignableTo(typeof(IGrainWithIntegerKey));

    public static GrainMethod Named(string name) => All.Single(method => method.Name == name);

    /// <summary>Calls the method as somebody; as nobody at all where the caller is null.</summary>
    public async Task<GrainAnswer> Call(IAddressable grain, object?[] arguments, Caller? caller)
    {
        // Set in this method: the call is made in it, and the context is its own.
        using var scope = caller?.Enter();
        try
        {
            var task = Assert.IsAssignableFrom<Task>(Method.Invoke(grain, arguments));
            await task;
            return GrainAnswer.Of(task);
        }
        catch (CallRefusedException e)
        {
            return new GrainAnswer(e.Error, "");
        }
    }
}
