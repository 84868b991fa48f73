namespace Care.Benchmarks;

/// <summary>One measured ratio: what the system does against the limit of the same run.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Measured">The system's figure.</param>
/// <param name="Limit">The limit's figure, in the same unit.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="Target">The ratio that is asked for.</param>
/// <param name="AtMost">True where the ratio must stay below the target, false where it must reach it.</param>
internal sealed record Result(string Name, double Measured, double Limit, string Unit, double? Target, bool AtMost = false)
{
    public double Ratio => Measured / Limit;

    public bool? IsMet => Target is { } target ? (AtMost ? Ratio <= target : Ratio >= target) : null;
}
