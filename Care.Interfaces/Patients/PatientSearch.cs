namespace Care.Interfaces.Patients;

/// <summary>Whom to look for over all facilities (contract 04, §6); both must fit where both are given.</summary>
/// <param name="PhoneNumber">Exactly this phone number, or null.</param>
/// <param name="Name">A name like this one, or null; not used below the rank of a district's laboratory administrator.</param>
[GenerateSerializer, Immutable, Alias("care.PatientSearch")]
public sealed record PatientSearch([property: Id(0)] string? PhoneNumber, [property: Id(1)] string? Name);
