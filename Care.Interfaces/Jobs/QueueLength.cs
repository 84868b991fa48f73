using System.Globalization;
using Care.Interfaces.Operations;

namespace Care.Interfaces.Jobs;

/// <summary>What the number of waiting jobs means (contract 01, A12).</summary>
public static class QueueLength
{
    /// <summary>From here on the queue is worth a look.</summary>
    public const int Informational = 50;

    /// <summary>From here on somebody should look.</summary>
    public const int Alert = 200;

    /// <summary>The state on the health page.</summary>
    /// <param name="waiting">Jobs that could run now and that no silo has taken yet.</param>
    public static string State(long waiting) => waiting switch
    {
        >= Alert => string.Create(CultureInfo.InvariantCulture, $"alert: {waiting} jobs wait"),
        >= Informational => string.Create(CultureInfo.InvariantCulture, $"{waiting} jobs wait"),
        _ => DependencyHealth.Working,
    };
}
