using Care.Interfaces.Choices;

namespace Care.Interfaces.Shifting;

/// <summary>In what a patient is to be taken to another facility (contract 06, §14).</summary>
public enum Vehicle
{
    /// <summary>An ambulance of level D.</summary>
    [Label("D Level Ambulance")]
    DLevelAmbulance = 10,

    /// <summary>A double chambered ambulance with a technician.</summary>
    [Label("All double chambered Ambulance with EMT")]
    DoubleChamberedAmbulance = 20,

    /// <summary>An ambulance without a technician.</summary>
    [Label("Ambulance without EMT")]
    AmbulanceWithoutTechnician = 30,

    /// <summary>A car.</summary>
    Car = 40,

    /// <summary>An auto-rickshaw.</summary>
    [Label("Auto-rickshaw")]
    AutoRickshaw = 50,
}
