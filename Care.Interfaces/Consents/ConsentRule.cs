using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;

namespace Care.Interfaces.Consents;

/// <summary>Which consents there can be (contract 05, §6, rules 1 and 3): the code status belongs to the consent to it, and to no other.</summary>
public static class ConsentRule
{
    private const string Field = "patient_code_status";

    /// <summary>Checks what was sent, and the consent that comes of it.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="type">The type that comes of it.</param>
    /// <param name="status">The code status that comes of it.</param>
    public static Error? Check(ConsentWrite body, ConsentType type, PatientCodeStatus? status)
    {
        // A type that is sent is judged by the status beside it, not by the stored one.
        var beside = body.Type.Sent ? body.PatientCodeStatus.Value : status;
        return body.PatientCodeStatus is { Sent: true, Value: PatientCodeStatus.NotSpecified }
            ? Error.Field(Field, "Specify a correct Patient Code Status for the Consent")
            : type == ConsentType.PatientCodeStatus && beside is null ? Error.Field(Field, "This field is required for Patient Code Status Consent")
            : type != ConsentType.PatientCodeStatus && beside is not null ? Error.Field(Field, "This field is not required for this type of Consent")
            : null;
    }
}
