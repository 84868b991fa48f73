using System.Reflection;
using Care.WebFront.Permissions;

namespace Care.WebFront.Binding;

/// <summary>
/// The id of the object that a path hangs below. It is compared rather than looked up: unlike the id of the object itself, one that is no UUID is a wrong
/// request, not a missing object (contract 01, A7 and A8).
/// </summary>
internal readonly record struct ParentId(Guid Id)
{
    public static implicit operator Guid(ParentId parent) => parent.Id;

    public static ValueTask<ParentId> BindAsync(HttpContext context, ParameterInfo parameter) => new(new ParentId(context.Id(parameter.Name!)));
}
