using Care.Grains.Devices;
using Care.Grains.Files;
using Care.Grains.Messages;
using Care.Grains.Notifications;
using Care.Grains.Operations;
using Care.Grains.SignIn;
using Care.Interfaces.Calls;

namespace Care.Grains;

/// <summary>What an operator decides about the rules and the surroundings of the grains.</summary>
public sealed record CareOptions
{
    /// <summary>What silos and front ends prove their callers with.</summary>
    public ClusterKeys Keys { get; init; } = ClusterKeys.OfThisProcess;

    /// <summary><c>CARE_PASSWORD_MEMORY</c> and its like: what a password hash costs.</summary>
    public PasswordOptions Passwords { get; init; } = new();

    /// <summary>Sign-in and password resets.</summary>
    public SignInOptions SignIn { get; init; } = new();

    /// <summary>E-mail.</summary>
    public MailOptions Mail { get; init; } = new();

    /// <summary>Where files and pictures are kept.</summary>
    public ObjectStoreOptions Files { get; init; } = new();

    /// <summary>Text messages.</summary>
    public SmsOptions Sms { get; init; } = new();

    /// <summary>Crash reports.</summary>
    public CrashOptions Crashes { get; init; } = new();

    /// <summary>Web push.</summary>
    public PushOptions Push { get; init; } = new();

    /// <summary>The middleware of hospitals.</summary>
    public MiddlewareOptions Middleware { get; init; } = new();

    /// <summary>
    /// <c>PEACETIME_MODE</c>: whether patients may be transferred unless said otherwise, and the origin, not an approving facility, runs the shifting of a
    /// patient.
    /// </summary>
    public bool PeacetimeMode { get; init; } = true;

    /// <summary><c>MIN_ENCOUNTER_DATE</c>: no consultation begins before this day.</summary>
    public DateTimeOffset EarliestEncounter { get; init; } = ServerZone.StartOf(new DateOnly(2020, 1, 1));

    /// <summary><c>CARE_DEMO</c>: a demo system, with accounts whose passwords everybody knows.</summary>
    public bool Demo { get; init; }
}
