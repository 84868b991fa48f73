using Care.Interfaces.Choices;

namespace Care.Interfaces.Patients;

/// <summary>The threads of a patient's notes (contract 04, §13), in and out as numbers.</summary>
public enum NoteThread
{
    /// <summary>The doctors' thread.</summary>
    [Label("DOCTORS")]
    Doctors = 10,

    /// <summary>The nurses' thread.</summary>
    [Label("NURSES")]
    Nurses = 20,
}
