namespace Care.Interfaces.Consultations;

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
