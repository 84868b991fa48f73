using System.Diagnostics.CodeAnalysis;

namespace Care.Interfaces.Calls;

/// <summary>
/// Who makes a call. One small record that travels in the request context of every call to the cluster; what the caller may do is looked up in the silo.
/// </summary>
/// <param name="Kind">What sort of caller this is.</param>
/// <param name="User">The user's <c>external_id</c>; empty for callers that are no user.</param>
/// <param name="Name">The work that a system caller does, such as <c>summarise_patient@2026-11-24T10:59</c>; null for users.</param>
/// <param name="Address">The network address the request came from, for the audit log; null when there is none.</param>
/// <param name="PhoneNumber">The number that a patient has shown to have; null for all others.</param>
/// <param name="SignedInOn">When the session of a user began, in microseconds of Unix time: what a session that was ended meanwhile is known by. Null where
/// that is not known.</param>
/// <param name="OnBehalfOf">The user (integer key) who asked for what the cluster does; null where nobody did, and for all callers but the cluster.</param>
/// <param name="Facility">Whose middleware this is; null for all others.</param>
[GenerateSerializer, Immutable, Alias("care.Caller"), SerializationCallbacks(typeof(CallerProofs))]
public sealed record Caller(
    [property: Id(0)] CallerKind Kind,
    [property: Id(1)] Guid User,
    [property: Id(2)] string? Name,
    [property: Id(3)] string? Address,
    [property: Id(4)] string? PhoneNumber = null,
    [property: Id(6)] long? SignedInOn = null,
    [property: Id(7)] int? OnBehalfOf = null,
    [property: Id(8)] Guid? Facility = null)
{
    private const string Key = "care.caller";

    /// <summary>Another caller who is made from this one is as proven as this one here, and is signed anew when sent.</summary>
    private Caller(Caller other)
    {
        (Kind, User, Name, Address, PhoneNumber) = (other.Kind, other.User, other.Name, other.Address, other.PhoneNumber);
        (SignedInOn, OnBehalfOf, Facility) = (other.SignedInOn, other.OnBehalfOf, other.Facility);
        Standing = other.Standing;
    }

    /// <summary>Whether this caller is proven: whoever is named in this process is, who arrived from another one is when their proof holds.</summary>
    [field: NonSerialized]
    public ProofResult Standing { get; internal set; }

    /// <summary>What <see cref="CallerProofs"/> signed; null until the caller is first sent to another process.</summary>
    [Id(5)]
    internal byte[]? Proof { get; set; }

    /// <summary>Nobody in particular: may call what the contract leaves open to anonymous readers, nothing else.</summary>
    public static Caller Anonymous { get; } = new(CallerKind.Anonymous, Guid.Empty, null, null);

    /// <summary>The caller of the running call, or null when the call carries none.</summary>
    public static Caller? Current => RequestContext.Get(Key) as Caller;

    /// <summary>A signed-in user.</summary>
    /// <param name="user">The user's <c>external_id</c>.</param>
    /// <param name="address">The network address the request came from.</param>
    /// <param name="signedInOn">When the session began, in microseconds of Unix time; null where there is no session, as in the cluster's own
    /// questions.</param>
    public static Caller OfUser(Guid user, string? address = null, long? signedInOn = null) =>
        new(CallerKind.User, user, null, address, SignedInOn: signedInOn);

    /// <summary>A patient who signed in by one-time password.</summary>
    /// <param name="phoneNumber">The number that the password was sent to.</param>
    /// <param name="address">The network address the request came from.</param>
    public static Caller OfPatient(string phoneNumber, string? address = null) => new(CallerKind.Patient, Guid.Empty, null, address, phoneNumber);

    /// <summary>The middleware of a hospital.</summary>
    /// <param name="facility">The hospital.</param>
    /// <param name="address">The network address the request came from.</param>
    public static Caller OfMiddleware(Guid facility, string? address = null) => new(CallerKind.Middleware, Guid.Empty, null, address, Facility: facility);

    /// <summary>The cluster itself, doing a named piece of work. Refused when it arrives from outside the silos.</summary>
    /// <param name="work">What is being done, for the audit log.</param>
    public static Caller System(string work) => new(CallerKind.System, Guid.Empty, work, null);

    /// <summary>
    /// Makes this caller the caller of all calls made until the returned scope is disposed. To be used in the method that calls: a request context that is set
    /// in an awaited method is lost on its return.
    /// </summary>
    public Scope Enter()
    {
        var before = RequestContext.Get(Key);
        RequestContext.Set(Key, this);
        return new Scope(before);
    }

    /// <summary>True for the same caller, whatever their proofs.</summary>
    public bool Equals(Caller? other) => other is not null
        && (Kind, User, Name, Address, PhoneNumber) == (other.Kind, other.User, other.Name, other.Address, other.PhoneNumber)
        && (SignedInOn, OnBehalfOf, Facility) == (other.SignedInOn, other.OnBehalfOf, other.Facility);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, User, Name, Address, PhoneNumber, SignedInOn, OnBehalfOf, Facility);

    /// <summary>Tells no phone number: a caller may end up in a log.</summary>
    public override string ToString() => $"{Kind} {(Kind == CallerKind.User ? User : Name)}";

    /// <summary>Puts the earlier caller back when disposed.</summary>
    [SuppressMessage("Performance", "CA1815", Justification = "A scope is never compared.")]
    [SuppressMessage("Design", "CA1034", Justification = "Means nothing without Caller.")]
    public readonly struct Scope : IDisposable
    {
        private readonly object? before;

        internal Scope(object? before) => this.before = before;

        /// <summary>Puts the earlier caller back.</summary>
        public void Dispose()
        {
            if (before is null)
            {
                RequestContext.Remove(Key);
            }
            else
            {
                RequestContext.Set(Key, before);
            }
        }
    }
}

/// <summary>What sort of caller makes a call (contract 01, B1).</summary>
public enum CallerKind
{
    /// <summary>No credentials were given.</summary>
    Anonymous = 0,

    /// <summary>A signed-in user.</summary>
    User = 1,

    /// <summary>The cluster itself: a job, a schedule, an operator's command.</summary>
    System = 2,

    /// <summary>A patient who signed in by a one-time password: no user, known by a phone number alone.</summary>
    Patient = 3,

    /// <summary>The middleware of a hospital, by a token that it signed (contract 01, B8): no user, known by its facility alone.</summary>
    Middleware = 4,
}
