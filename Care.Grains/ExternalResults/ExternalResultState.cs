using Care.Grains.Storage;
using Care.Interfaces.Permissions;

namespace Care.Grains.ExternalResults;

/// <summary>A laboratory's result from outside as it is stored (contract 04, §9.1).</summary>
[Kind("external_result", Name = "PatientExternalTest")]
internal sealed record ExternalResultState : EntityState
{
    public string SrfId { get; init; } = "";

    public string Name { get; init; } = "";

    public int Age { get; init; }

    public string AgeIn { get; init; } = "";

    public string Gender { get; init; } = "";

    public string Address { get; init; } = "";

    public string MobileNumber { get; init; } = "";

    public bool IsRepeat { get; init; }

    public string PatientStatus { get; init; } = "";

    public int? Ward { get; init; }

    public int LocalBody { get; init; }

    public int District { get; init; }

    /// <summary>The district's state, for the scope of lists.</summary>
    public int State { get; init; }

    public string? Source { get; init; }

    public string? PatientCategory { get; init; }

    public string LabName { get; init; } = "";

    public string TestType { get; init; } = "";

    public string SampleType { get; init; } = "";

    public string Result { get; init; } = "";

    public DateOnly? SampleCollectionDate { get; init; }

    public DateOnly? ResultDate { get; init; }

    public bool PatientCreated { get; init; }

    /// <summary>What the permissions need to know.</summary>
    public ExternalResultFacts Facts() => new(State, District, LocalBody, Ward);
}
