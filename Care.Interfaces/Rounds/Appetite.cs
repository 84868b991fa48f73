using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <summary>How the patient eats (contract 05, §13).</summary>
public enum Appetite
{
    /// <summary>Increased.</summary>
    [Label("INCREASED")]
    Increased = 1,

    /// <summary>Satisfactory.</summary>
    [Label("SATISFACTORY")]
    Satisfactory = 2,

    /// <summary>Reduced.</summary>
    [Label("REDUCED")]
    Reduced = 3,

    /// <summary>No taste for food.</summary>
    [Label("NO_TASTE_FOR_FOOD")]
    NoTasteForFood = 4,

    /// <summary>Cannot be assessed.</summary>
    [Label("CANNOT_BE_ASSESSED")]
    CannotBeAssessed = 5,
}
