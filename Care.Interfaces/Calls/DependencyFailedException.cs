namespace Care.Interfaces.Calls;

/// <summary>
/// Something that the cluster depends on did not answer. Carries its name and nothing of the driver's own error, which consultations in the silo's log.
/// </summary>
/// <param name="dependency">PostgreSQL, Redis, object storage, mail, SMS or another silo.</param>
[GenerateSerializer, Alias("care.DependencyFailedException")]
public sealed class DependencyFailedException(string dependency) : Exception($"{dependency} did not answer.")
{
    /// <summary>The name of what did not answer.</summary>
    [Id(0)]
    public string Dependency { get; } = dependency;
}
