using Care.Interfaces.Choices;

namespace Care.Interfaces.Places;

/// <summary>The types of local bodies (contract 01, G3).</summary>
public enum LocalBodyType
{
    /// <summary>Grama Panchayath, code letter G.</summary>
    [Label("Grama Panchayath")]
    GramaPanchayath = 1,

    /// <summary>Block Panchayath, code letter B.</summary>
    [Label("Block Panchayath")]
    BlockPanchayath = 2,

    /// <summary>District Panchayath, code letter D.</summary>
    [Label("District Panchayath")]
    DistrictPanchayath = 3,

    /// <summary>Nagar Panchayath, code letter N.</summary>
    [Label("Nagar Panchayath")]
    NagarPanchayath = 4,

    /// <summary>Municipality, code letter M.</summary>
    Municipality = 10,

    /// <summary>Corporation, code letter C.</summary>
    Corporation = 20,

    /// <summary>All others.</summary>
    Others = 50,
}
