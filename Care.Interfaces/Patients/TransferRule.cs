using Care.Interfaces.Calls;

namespace Care.Interfaces.Patients;

/// <summary>When a patient may be moved (contract 04, §5, checks 3 to 6, in this order).</summary>
public static class TransferRule
{
    /// <summary>Says that there is nobody to move any more.</summary>
    public static Error HasDied { get; } = NotAcceptable("the patient is expired");

    /// <summary>Says that a consultation of the patient begins at the same moment.</summary>
    public static Error ConsultationBegins { get; } = NotAcceptable("a consultation of the patient has just begun");

    /// <summary>Whoever knows no more of a patient than what a search tells does not get them.</summary>
    public static Error YearDoesNotMatch { get; } = Error.Field("year_of_birth", "Year of birth does not match");

    /// <summary>Checks a transfer against the patient; null when nothing is in its way.</summary>
    public static Error? Check(PatientTransfer transfer, Guid? facility, bool isActive, bool allowTransfer, DateTimeOffset? death, int? yearOfBirth)
    {
        if (death is not null)
        {
            return HasDied;
        }

        if (isActive && facility == transfer.Facility)
        {
            return NotAcceptable("the patient has an active consultation in the same facility");
        }

        if (!allowTransfer)
        {
            return NotAcceptable("the source facility does not permit it");
        }

        return transfer.YearOfBirth is not { } year ? Error.Field("year_of_birth", "This field is required.")
            : year != yearOfBirth ? YearDoesNotMatch
            : null;
    }

    private static Error NotAcceptable(string reason) =>
        Error.Rule("Patient", $"Patient transfer cannot be completed because {reason}", ErrorKind.NotAcceptable);
}
