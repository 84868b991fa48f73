using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.WebFront.Binding;
using Care.WebFront.Permissions;

namespace Care.WebFront.Operations;

/// <summary>
/// Lets superusers through and nobody else. The grains behind most of these routes ask again; behind the dashboard's there is no rule but this one.
/// </summary>
internal sealed class OperatorsOnly(PermissionCopies permissions) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        OperatorPermissions.MayOperate(await permissions.Current(Caller.Current ?? Caller.Anonymous)) ? await next(context) : Answer.Refused(Error.Denied);
}
