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
        if (Methods.GetOrAdd(context.InterfaceMethod, OpennessOf) is var openness and not Openness.Runtime)
        {
            var caller = Caller.Current ?? throw new CallRefusedException(Refusal.NotAuthenticated);
            if (Refuse(openness, caller, context) is { } refusal)
            {
                throw new CallRefusedException(refusal);
            }

            // Whose own permissions are asked for has none yet.
            CallerPermissions.Current = caller.Kind is CallerKind.User && openness is not Openness.OwnPermissions ? await PermissionsOf(caller) : PermissionSet.Nobody;
        }

        await context.Invoke();

        // A grain that was turned away by another in the middle of a change: to the front end that must not look as if the change had never begun, or it would be repeated.
        if (context.Response?.Exception is OrleansMessageRejectionException)
        {
            context.Response = Response.FromException(new DependencyFailedException("another silo"));
        }
    }

    private static Refusal? Refuse(Openness openness, Caller caller, IIncomingGrainCallContext context) => (openness, caller.Kind) switch
    {
        (_, CallerKind.System) => IsOutside(context.SourceId) ? Refusal.Denied : null,
        (Openness.Internal, _) => Refusal.Denied,
        (Openness.Patients, CallerKind.Patient) => null,
        (Openness.Patients, CallerKind.User) or (_, CallerKind.Patient) => Refusal.Denied,
        (Openness.OwnPermissions, _) => caller.User == context.TargetId.GetGuidKey() ? null : Refusal.Denied,
        (Openness.Everyone, CallerKind.Anonymous) => null,
        (_, CallerKind.Anonymous) => Refusal.NotAuthenticated,
        _ => null,
    };

    private async Task<PermissionSet> PermissionsOf(Caller caller)
    {
        var permissions = await Current(grains.GetGrain<IPermissionSet>(caller.User));
        return permissions.Refuse(caller) is { } refusal ? throw new CallRefusedException(refusal) : permissions;
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
