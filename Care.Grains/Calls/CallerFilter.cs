using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Care.Grains.Idempotency;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Permissions;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Serialization.Invocation;

namespace Care.Grains.Calls;

/// <summary>
/// Stands before every call to a grain of ours: turns all away while the silo is not sure that it is one of the cluster; refuses calls that nobody makes, calls
/// of users who are gone or deactivated, users' calls to what is internal, the patients' or the middleware's, calls of these to all else, and callers that
/// nobody who has the keys vouches for (<see cref="CallerProofs"/>): so the cluster's own rights are the silos' alone. It says who asks; what they may do with
/// the object is the grain's own decision.
/// </summary>
internal sealed partial class CallerFilter(
    IGrainFactory grains, CallerProofs proofs, MembershipLease lease, ILogger<CallerFilter> logger) : IIncomingGrainCallFilter
{
    private static readonly Assembly Ours = typeof(Caller).Assembly;
    private static readonly ConcurrentDictionary<MethodInfo, (Openness Openness, bool IsExclusive)> Methods = new();

    private enum Openness
    {
        Runtime,
        Users,
        Everyone,
        Internal,
        Patients,
        Middleware,
        OwnPermissions,
    }

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        var (openness, isExclusive) = Methods.GetOrAdd(context.InterfaceMethod, method => (OpennessOf(method), IsExclusive(method)));
        if (openness is not Openness.Runtime)
        {
            if (lease.IsOver)
            {
                throw new TurnedAwayException();
            }

            var caller = Caller.Current ?? throw new CallRefusedException(Error.NotAuthenticated);
            if ((IsProven(caller, context) ? Check(openness, caller, context) : Error.Denied) is { } error)
            {
                throw new CallRefusedException(error);
            }

            // Whose own permissions are asked for has none yet.
            CallerPermissions.Current = caller.Kind is CallerKind.User && openness is not Openness.OwnPermissions
                ? await PermissionsOf(caller)
                : PermissionSet.Nobody;
            ChangeCondition.Current = caller.Kind is not CallerKind.System && IfMatch.Take() is { } condition ? new(condition) : null;
        }

        if (isExclusive && IdempotentRequest.Current is { IsRepeat: true } request && context.Grain is IRepeatable grain
            && await grain.FindWrites(request.Id) is { } repeated)
        {
            await Repeat(grain, repeated, context);
        }
        else
        {
            await context.Invoke();
        }

        // A grain that was turned away by another in the middle of a change: to the front end that must not look as if the change had never begun, or it would
        // be repeated.
        if (context.Response?.Exception is OrleansMessageRejectionException or TurnedAwayException)
        {
            context.Response = Response.FromException(new DependencyFailedException("another silo"));
        }
    }

    /// <summary>
    /// Makes a call again that a run before has made: the grain leaves out what was written. Where a rule refuses what is there by this very request, that it
    /// is there is the answer.
    /// </summary>
    private static async Task Repeat(IRepeatable grain, RepeatedCall repeated, IIncomingGrainCallContext context)
    {
        repeated.Enter();
        grain.Repeated = repeated;
        try
        {
            await context.Invoke();
            if (repeated.Left > 0 && context.Response?.Exception is null && context.Result is var refused)
            {
                repeated.End();
                if (IsRefused(refused) && await grain.AnswerMade(refused) is { } made && made.GetType() == refused.GetType())
                {
                    context.Result = made;
                }
            }
        }
        finally
        {
            grain.Repeated = null;
        }
    }

    private static bool IsRefused([NotNullWhen(true)] object? outcome) =>
        outcome?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Outcome<>)
            && type.GetProperty(nameof(Outcome<>.Error))!.GetValue(outcome) is Error { Kind: ErrorKind.Invalid };

    /// <summary>True for methods during which the grain takes no other call, but those that always interleave.</summary>
    private static bool IsExclusive(MethodInfo method) =>
        !method.IsDefined(typeof(ReadOnlyAttribute)) && !method.IsDefined(typeof(AlwaysInterleaveAttribute));

    private static Error? Check(Openness openness, Caller caller, IIncomingGrainCallContext context) => (openness, caller.Kind) switch
    {
        (_, CallerKind.System) => null,
        (Openness.Internal, _) => Error.Denied,
        (Openness.Patients, CallerKind.Patient) => null,
        (Openness.Middleware, CallerKind.Middleware) => null,
        (Openness.Patients or Openness.Middleware, CallerKind.User) or (_, CallerKind.Patient or CallerKind.Middleware) => Error.Denied,
        (Openness.OwnPermissions, _) => caller.User == context.TargetId.GetGuidKey() ? null : Error.Denied,
        (Openness.Everyone, CallerKind.Anonymous) => null,
        (_, CallerKind.Anonymous) => Error.NotAuthenticated,
        _ => null,
    };

    private bool IsProven(Caller caller, IIncomingGrainCallContext context)
    {
        switch (caller.Standing)
        {
            case ProofResult.Holds:
                return true;
            case ProofResult.Missing when proofs.Policy != ProofPolicy.Required:
                return caller.Kind != CallerKind.System || !IsOutside(context.SourceId);
            case var result:
                NotProven(caller.Kind, context.InterfaceName, context.MethodName, result);
                return false;
        }
    }

    private async Task<PermissionSet> PermissionsOf(Caller caller)
    {
        var permissions = await Current(grains.GetGrain<IPermissionSet>(caller.User));
        return permissions.Check(caller) is { } error ? throw new CallRefusedException(error) : permissions;
    }

    /// <summary>
    /// It is a read, so it is asked again when the silo is lost that holds it: a change must not fail for where the permissions of its maker happened to be.
    /// </summary>
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

    /// <summary>
    /// True for what calls itself a client that is hosted in no silo: all that there is to go by with older releases, whose calls carry no proof. Anybody can
    /// call themselves so.
    /// </summary>
    private static bool IsOutside(GrainId? source) => source is { } id && id.IsClient() && !id.Key.AsSpan().StartsWith("hosted-"u8);

    private static Openness OpennessOf(MethodInfo method) => method switch
    {
        _ when method.DeclaringType?.Assembly != Ours => Openness.Runtime,
        _ when method.DeclaringType == typeof(IPermissionSet) && method.Name is nameof(IPermissionSet.Current) or nameof(IPermissionSet.GetForCaching) =>
            Openness.OwnPermissions,
        _ when method.IsDefined(typeof(InternalAttribute)) || method.DeclaringType.IsDefined(typeof(InternalAttribute)) => Openness.Internal,
        _ when method.IsDefined(typeof(PublicAttribute)) => Openness.Everyone,
        _ when method.IsDefined(typeof(ForPatientsAttribute)) => Openness.Patients,
        _ when method.IsDefined(typeof(ForMiddlewareAttribute)) => Openness.Middleware,
        _ => Openness.Users,
    };

    [LoggerMessage(1310, LogLevel.Warning, "A call of {Kind} to {Interface}.{Method} is refused, as its caller is not proven ({Result}): have all processes "
        + "the same keys, and do their clocks agree?")]
    private partial void NotProven(CallerKind kind, string @interface, string method, ProofResult result);
}
