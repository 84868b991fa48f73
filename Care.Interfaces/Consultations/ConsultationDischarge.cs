using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Consultations;

/// <summary>The body of ending a consultation (contract 05, §4.6).</summary>
/// <param name="NewDischargeReason">Why.</param>
/// <param name="DischargeDate">When; for those who died it is the time of death that counts.</param>
/// <param name="DischargeNotes">Advice, or the cause of death.</param>
/// <param name="ReferredTo">The facility that the patient is referred to.</param>
/// <param name="ReferredToExternal">The same in words.</param>
/// <param name="DeathDatetime">When the patient died.</param>
/// <param name="DeathConfirmedDoctor">Who confirmed it, in words.</param>
[GenerateSerializer, Immutable, Alias("care.ConsultationDischarge")]
public sealed record ConsultationDischarge(
    [property: Id(0), Required, Choice(ChoiceStyle.Number), Example(DischargeReason.Recovered)] DischargeReason NewDischargeReason,
    [property: Id(1), Required, Example("2024-03-09T11:00:00+05:30")] DateTimeOffset DischargeDate,
    [property: Id(2), Text(Characters.MaxNote, Blank = true), Example("Soft diet for a week, come back with fever")] Optional<string> DischargeNotes,
    [property: Id(3)] Optional<Guid?> ReferredTo,
    [property: Id(4), Text(Characters.MaxLine)] Optional<string?> ReferredToExternal,
    [property: Id(5)] DateTimeOffset? DeathDatetime,
    [property: Id(6), Text(Characters.MaxLine, Blank = false)] string? DeathConfirmedDoctor);

/// <summary>Why a consultation ended (contract 05, §13), shown as a number.</summary>
public enum DischargeReason
{
    /// <summary>Not known.</summary>
    Unknown = -1,

    /// <summary>Recovered.</summary>
    Recovered = 1,

    /// <summary>Referred to another facility.</summary>
    Referred = 2,

    /// <summary>Died.</summary>
    Expired = 3,

    /// <summary>Left against medical advice.</summary>
    LAMA = 4,
}

/// <summary>Why a consultation of an old record ended (contract 05, §13), shown by the member's name.</summary>
public enum DeprecatedDischargeReason
{
    /// <summary>Recovered.</summary>
    [Label("Recovered")]
    REC = 1,

    /// <summary>Referred to another facility.</summary>
    [Label("Referred")]
    REF = 2,

    /// <summary>Died.</summary>
    [Label("Expired")]
    EXP = 3,

    /// <summary>Left against medical advice.</summary>
    LAMA = 4,
}
