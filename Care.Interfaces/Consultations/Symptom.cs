using Care.Interfaces.Choices;

namespace Care.Interfaces.Consultations;

/// <summary>Symptoms (contract 05, §13), shown as a number.</summary>
public enum Symptom
{
    /// <summary>Fever.</summary>
    Fever = 2,

    /// <summary>Sore throat.</summary>
    [Label("Sore Throat")]
    SoreThroat = 3,

    /// <summary>Cough.</summary>
    Cough = 4,

    /// <summary>Breathlessness.</summary>
    Breathlessness = 5,

    /// <summary>Myalgia.</summary>
    Myalgia = 6,

    /// <summary>Abdominal discomfort.</summary>
    [Label("Abdominal Discomfort")]
    AbdominalDiscomfort = 7,

    /// <summary>Vomiting.</summary>
    Vomiting = 8,

    /// <summary>Something else, named in words.</summary>
    Others = 9,

    /// <summary>Sputum.</summary>
    Sputum = 11,

    /// <summary>Nausea.</summary>
    Nausea = 12,

    /// <summary>Chest pain.</summary>
    [Label("Chest Pain")]
    ChestPain = 13,

    /// <summary>Hemoptysis.</summary>
    Hemoptysis = 14,

    /// <summary>Nasal discharge.</summary>
    [Label("Nasal Discharge")]
    NasalDischarge = 15,

    /// <summary>Body ache.</summary>
    [Label("Body Ache")]
    BodyAche = 16,

    /// <summary>Diarrhoea.</summary>
    Diarrhoea = 17,

    /// <summary>Pain.</summary>
    Pain = 18,

    /// <summary>Pedal edema.</summary>
    [Label("Pedal Edema")]
    PedalEdema = 19,

    /// <summary>Wound.</summary>
    Wound = 20,

    /// <summary>Constipation.</summary>
    Constipation = 21,

    /// <summary>Headache.</summary>
    Headache = 22,

    /// <summary>Bleeding.</summary>
    Bleeding = 23,

    /// <summary>Dizziness.</summary>
    Dizziness = 24,

    /// <summary>Chills.</summary>
    Chills = 25,

    /// <summary>General weakness.</summary>
    [Label("General Weakness")]
    GeneralWeakness = 26,

    /// <summary>Irritability.</summary>
    Irritability = 27,

    /// <summary>Confusion.</summary>
    Confusion = 28,

    /// <summary>Abdominal pain.</summary>
    [Label("Abdominal Pain")]
    AbdominalPain = 29,

    /// <summary>Joint pain.</summary>
    [Label("Joint Pain")]
    JointPain = 30,

    /// <summary>Redness of eyes.</summary>
    [Label("Redness Of Eyes")]
    RednessOfEyes = 31,

    /// <summary>Anorexia.</summary>
    Anorexia = 32,

    /// <summary>New loss of taste.</summary>
    [Label("New Loss Of Taste")]
    NewLossOfTaste = 33,

    /// <summary>New loss of smell.</summary>
    [Label("New Loss Of Smell")]
    NewLossOfSmell = 34,
}

/// <summary>How a symptom stands (contract 05, §13). The API names it by the label's lower case with hyphens.</summary>
public enum ClinicalImpressionStatus
{
    /// <summary>The patient has it.</summary>
    [Label("In Progress")]
    InProgress = 1,

    /// <summary>It is cured.</summary>
    Completed = 2,

    /// <summary>Never was: entered by mistake.</summary>
    [Label("Entered in Error")]
    EnteredInError = 3,
}
