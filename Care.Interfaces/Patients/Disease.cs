using Care.Interfaces.Choices;

namespace Care.Interfaces.Patients;

/// <summary>Earlier and chronic diseases (contract 04, §13), shown as text.</summary>
public enum Disease
{
    /// <summary>None.</summary>
    [Label("NO")]
    None = 1,

    /// <summary>Diabetes.</summary>
    Diabetes = 2,

    /// <summary>Heart disease.</summary>
    [Label("Heart Disease")]
    HeartDisease = 3,

    /// <summary>Hypertension.</summary>
    HyperTension = 4,

    /// <summary>Kidney diseases.</summary>
    [Label("Kidney Diseases")]
    KidneyDiseases = 5,

    /// <summary>Lung diseases and asthma.</summary>
    [Label("Lung Diseases/Asthma")]
    LungDiseases = 6,

    /// <summary>Cancer.</summary>
    Cancer = 7,

    /// <summary>Any other.</summary>
    [Label("OTHER")]
    Other = 8,
}
