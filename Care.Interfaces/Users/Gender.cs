using Care.Interfaces.Choices;

namespace Care.Interfaces.Users;

/// <summary>Gender (contract 01, G2), of users and of patients.</summary>
public enum Gender
{
    /// <summary>Male.</summary>
    Male = 1,

    /// <summary>Female.</summary>
    Female = 2,

    /// <summary>Non-binary.</summary>
    [Label("Non-binary")]
    NonBinary = 3,
}
