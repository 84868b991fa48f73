using Care.Interfaces.Choices;

namespace Care.Interfaces.Resources;

/// <summary>What is asked for (contract 06, §14).</summary>
public enum ResourceCategory
{
    /// <summary>Oxygen.</summary>
    [Label("OXYGEN")]
    Oxygen = 100,

    /// <summary>Other supplies.</summary>
    [Label("SUPPLIES")]
    Supplies = 200,
}

/// <summary>What of its category is asked for (contract 06, §14).</summary>
public enum ResourceSubCategory
{
    /// <summary>Liquid oxygen.</summary>
    [Label("LIQUID OXYGEN")]
    LiquidOxygen = 110,

    /// <summary>Oxygen cylinders of type B.</summary>
    [Label("B TYPE OXYGEN CYLINDER")]
    TypeBCylinder = 120,

    /// <summary>Oxygen cylinders of type C.</summary>
    [Label("C TYPE OXYGEN CYLINDER")]
    TypeCCylinder = 130,

    /// <summary>Oxygen cylinders of type D, the jumbo ones.</summary>
    [Label("JUMBO D TYPE OXYGEN CYLINDER")]
    TypeDCylinder = 140,

    /// <summary>Not said, or nothing of these.</summary>
    [Label("UNSPECIFIED")]
    Unspecified = 1000,
}
