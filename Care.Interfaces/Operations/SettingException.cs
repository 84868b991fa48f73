namespace Care.Interfaces.Operations;

/// <summary>Settings are missing or wrong. Stops the start.</summary>
/// <param name="faults">A sentence for the operator for each.</param>
public sealed class SettingException(params IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>Stops the start where something is wrong, with all that is.</summary>
    /// <exception cref="SettingException">Something is.</exception>
    public static void ThrowIfAny(IReadOnlyList<string> faults)
    {
        if (faults.Count > 0)
        {
            throw new SettingException(faults);
        }
    }
}
