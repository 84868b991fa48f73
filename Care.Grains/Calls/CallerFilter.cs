using System.Collections.Concurrent;
using System.Reflection;
using Care.Grains.Access;
using Care.Interfaces.Access;
using Care.Interfaces.Calls;
using Orleans.Serialization.Invocation;

namespace Care.Grains.Calls;

/// <summary>
/// Stands before every call to a grain of ours: refuses calls that nobody makes, calls of users who are gone or deactivated, users' calls to what is internal or the
/// patients', patients' calls to all else, and the cluster's own rights when they are claimed from outside. It says who asks; what they may do with the object is the grain's own decision.
/// </summary>
public sealed class CallerFilter(IGrainFactory grains) : IIncomingGrainCallFilter
{
    private static readonly Assembly Ours = typeof(Caller).Assembly;
    private static readonly ConcurrentDictionary<MethodInfo, Openness> Methods = new();

    private enum Openness
    {
        Runtime,
        Users,
        Everyone,
        Internal,
        Patients,
        OwnPermissions,
    }

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        switch (Methods.GetOrAdd(context.InterfaceMethod, OpennessOf), Caller.Current)
        {
            case (Openness.Runtime, _):
                break;
            case (_, null):
                throw new CallRefusedException(Refusal.NotAuthenticated);
            case (_, { Kind: CallerKind.System }):
                if (IsOutside(context.SourceId))
                {
                    throw new CallRefusedException(Refusal.Denied);
                }

                CallerPermissions.Current = PermissionSet.Nobody;
                break;
            case (Openness.Internal, _):
                throw new CallRefusedException(Refusal.Denied);
            case (Openness.Patients, { Kind: CallerKind.Patient }):
                CallerPermissions.Current = PermissionSet.Nobody;
                break;
            case (Openness.Patients, { Kind: CallerKind.User }):
            case (_, { Kind: CallerKind.Patient }):
                throw new CallRefusedException(Refusal.Denied);
            case (Openness.OwnPermissions, var caller):
                if (caller.User != context.TargetId.GetGuidKey())
                {
                    throw new CallRefusedException(Refusal.Denied);
                }

                break;
            case (Openness.Everyone, { Kind: CallerKind.Anonymous }):
                CallerPermissions.Current = PermissionSet.Nobody;
                break;
            case (_, { Kind: CallerKind.Anonymous }):
                throw new CallRefusedException(Refusal.NotAuthenticated);
            case (_, var caller):
                CallerPermissions.Current = await PermissionsOf(caller);
                break;
        }

        await context.Invoke();

        // A grain that was turned away by another in the middle of a change: to the front end that must not look as if the change had never begun, or it would be repeated.
        if (context.Response?.Exception is OrleansMessageRejectionException)
        {
            context.Response = Response.FromException(new DependencyFailedException("another silo"));
        }
    }

    private async Task<PermissionSet> PermissionsOf(Caller caller)
    {
        return await Current(grains.GetGrain<IPermissionSet>(caller.User)) switch
        {
            { IsKnown: false } => throw new CallRefusedException(Refusal.UserNotFound),
            { IsActive: false } => throw new CallRefusedException(Refusal.UserInactive),
            var permissions => permissions,
        };
    }

    /// <summary>It is a read, so it is asked again when the silo is lost that holds it: a change must not fail for where the permissions of its maker happened to be.</summary>
    private static async Task<PermissionSet> Current(IPermissionSet permissions)
    {
        try
        {
            return await permissions.Current();
        }
        catch (SiloUnavailableException)
        {
            return await permissions.Current();
        }
    }

    /// <summary>True for front ends. A silo's own services call as a client too, one that is hosted in a silo.</summary>
    private static bool IsOutside(GrainId? source) => source is { } id && id.IsClient() && !id.Key.AsSpan().StartsWith("hosted-"u8);

    private static Openness OpennessOf(MethodInfo method) => method switch
    {
        _ when method.DeclaringType?.Assembly != Ours => Openness.Runtime,
        _ when method.DeclaringType == typeof(IPermissionSet) && method.Name is nameof(IPermissionSet.Current) or nameof(IPermissionSet.Lend) => Openness.OwnPermissions,
        _ when method.IsDefined(typeof(InternalAttribute)) || method.DeclaringType.IsDefined(typeof(InternalAttribute)) => Openness.Internal,
        _ when method.IsDefined(typeof(PublicAttribute)) => Openness.Everyone,
        _ when method.IsDefined(typeof(ForPatientsAttribute)) => Openness.Patients,
        _ => Openness.Users,
    };
}
