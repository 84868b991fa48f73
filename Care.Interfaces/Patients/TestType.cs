using Care.Interfaces.Choices;

namespace Care.Interfaces.Patients;

/// <summary>Kinds of test (contract 04, §13): text in the detail, a number in lists.</summary>
public enum TestType
{
    /// <summary>Unk.</summary>
    [Label("UNK")]
    Unk = 10,

    /// <summary>Antigen.</summary>
    [Label("ANTIGEN")]
    Antigen = 20,

    /// <summary>Rtpcr.</summary>
    [Label("RTPCR")]
    Rtpcr = 30,

    /// <summary>Cbnaat.</summary>
    [Label("CBNAAT")]
    Cbnaat = 40,

    /// <summary>Truenat.</summary>
    [Label("TRUENAT")]
    Truenat = 50,

    /// <summary>Rtlamp.</summary>
    [Label("RTLAMP")]
    Rtlamp = 60,

    /// <summary>Pocpcr.</summary>
    [Label("POCPCR")]
    Pocpcr = 70,
}
