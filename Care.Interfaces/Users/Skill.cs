namespace Care.Interfaces.Users;

/// <summary>A medical speciality (contract 01, C6).</summary>
/// <param name="Id">The skill.</param>
/// <param name="Name">Its name, unique.</param>
/// <param name="Description">What it is, may be empty.</param>
public sealed record Skill(Guid Id, string Name, string Description);
