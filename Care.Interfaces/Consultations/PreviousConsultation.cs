namespace Care.Interfaces.Consultations;

/// <summary>What a new consultation of a patient must know of the last one (contract 05, §4.4, C8b and C10).</summary>
/// <param name="Pk">Its integer key.</param>
/// <param name="Suggestion">What was decided then.</param>
/// <param name="DischargeDate">When it ended; null while it is open.</param>
/// <param name="AssignedTo">The user (integer key) whom it is assigned to, or null.</param>
/// <param name="EndedByDeath">Whether it ended by the patient's death, of which the patient may not have heard yet.</param>
[GenerateSerializer, Immutable, Alias("care.PreviousStay")]
public sealed record PreviousConsultation(
    [property: Id(0)] int Pk,
    [property: Id(1)] Suggestion Suggestion,
    [property: Id(2)] DateTimeOffset? DischargeDate,
    [property: Id(3)] int? AssignedTo,
    [property: Id(4)] bool EndedByDeath = false);
