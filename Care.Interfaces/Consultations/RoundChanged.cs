using Care.Interfaces.Patients;

namespace Care.Interfaces.Consultations;

/// <summary>
/// What a round tells its consultation after it was filed or changed (contract 05, §7.5 and §7.6). It may be told again, and late: a consultation passes over
/// what is older than what it has heard.
/// </summary>
/// <param name="Round">The round.</param>
/// <param name="At">When it was filed or changed.</param>
/// <param name="IsFiled">True for a new round that somebody filed, which becomes the consultation's last one; false for changes and for what gateways file by
/// themselves.</param>
/// <param name="ByAssigned">Whether it was done by whom the consultation is assigned to.</param>
/// <param name="ReviewInterval">In how many minutes the patient is to be seen again, negative for never; null leaves it.</param>
/// <param name="Action">What is to be done for the patient; null leaves it.</param>
[GenerateSerializer, Immutable, Alias("care.RoundNews")]
public sealed record RoundChanged(
    [property: Id(0)] Guid Round,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] bool IsFiled,
    [property: Id(3)] bool ByAssigned,
    [property: Id(4)] int? ReviewInterval,
    [property: Id(5)] PatientAction? Action)
{
    /// <summary>False where the consultation has nothing to learn, as of the rounds that gateways file minute by minute.</summary>
    public bool Matters => IsFiled || ByAssigned || ReviewInterval is not null || Action is not null;
}
