using Care.Interfaces.Calls;

namespace Care.Interfaces.Patients;

/// <summary>What belongs to a vaccination (contract 04, §3.2 rule 7). Looks at what was sent only, as the clients rely on.</summary>
public static class VaccinationRule
{
    /// <summary>Checks what was sent; null when nothing is wrong.</summary>
    public static FieldError? Check(PatientWrite body) => body switch
    {
        not { IsVaccinated.Value: true } => null,
        { NumberOfDoses: { Sent: true, Value: 0 } } => new("non_field_errors", ["Number of doses cannot be 0"]),
        { VaccineName.Value: null } => new("non_field_errors", ["Vaccine name cannot be null"]),
        _ => null,
    };
}
