using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.ExternalResults;

/// <summary>The body of a change of an external result (contract 04, §9.3). What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.ExternalResultWrite")]
public sealed record ExternalResultWrite
{
    /// <summary>Where the person lives.</summary>
    [Id(0), Required(RequiredIn.Replace), Text(Characters.MaxLine), Example("12 Temple Road, Poothrikka")]
    public Optional<string> Address { get; init; }

    /// <summary>Key of the ward; its local body is the person's, whatever else was sent.</summary>
    [Id(1), Pk, Example(DemoExamples.Ward)]
    public Optional<int> Ward { get; init; }

    /// <summary>Key of the local body, in the same district.</summary>
    [Id(2), Pk]
    public Optional<int> LocalBody { get; init; }

    /// <summary>Whether a patient was registered from it.</summary>
    [Id(3)]
    public Optional<bool> PatientCreated { get; init; }
}
