using Care.Interfaces.Choices;

namespace Care.Interfaces.Facilities;

/// <summary>How a hub serves a spoke (contract 02, §12), shown as a number.</summary>
public enum HubRelationship
{
    /// <summary>Regular Hub.</summary>
    [Label("Regular Hub")]
    RegularHub = 1,

    /// <summary>Tele ICU Hub.</summary>
    [Label("Tele ICU Hub")]
    TeleICUHub = 2,
}
