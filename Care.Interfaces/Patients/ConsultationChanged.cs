namespace Care.Interfaces.Patients;

/// <summary>
/// What a consultation tells its patient after a change: how it stands, and what the change does to the patient (contract 04, §3.3). The revision makes it
/// harmless to be told again: what a patient has heard already, and what comes after a later change, changes nothing.
/// </summary>
[GenerateSerializer, Immutable, Alias("care.StayNews")]
public sealed record ConsultationChanged
{
    /// <summary>The consultation.</summary>
    [Id(0)]
    public Guid Consultation { get; init; }

    /// <summary>Its facility.</summary>
    [Id(1)]
    public Guid Facility { get; init; }

    /// <summary>When it was written: the latest is the patient's last.</summary>
    [Id(2)]
    public DateTimeOffset Began { get; init; }

    /// <summary>Which of the consultation's changes this is, from 1.</summary>
    [Id(3)]
    public int Revision { get; init; }

    /// <summary>The user (integer key) whom it is assigned to, or null.</summary>
    [Id(4)]
    public int? AssignedTo { get; init; }

    /// <summary>Whether it has ended.</summary>
    [Id(5)]
    public bool IsDischarged { get; init; }

    /// <summary>Whether the patient is being cared for from now on; null leaves it.</summary>
    [Id(6)]
    public bool? IsActive { get; init; }

    /// <summary>True when another facility may take the patient over from now on.</summary>
    [Id(7)]
    public bool AllowsTransfer { get; init; }

    /// <summary>What is to be done for the patient from now on; null leaves it.</summary>
    [Id(8)]
    public PatientAction? Action { get; init; }

    /// <summary>True when the time of review is set or cleared.</summary>
    [Id(9)]
    public bool SetsReview { get; init; }

    /// <summary>When the patient is to be seen again; null for never.</summary>
    [Id(10)]
    public DateTimeOffset? ReviewTime { get; init; }

    /// <summary>When the patient died; null leaves it.</summary>
    [Id(11)]
    public DateTimeOffset? Death { get; init; }

    /// <summary>True when the patient's own record changes by it, and not only what it shows of the consultation.</summary>
    public bool ChangesPatient => IsActive is not null || AllowsTransfer || Action is not null || SetsReview || Death is not null;
}
