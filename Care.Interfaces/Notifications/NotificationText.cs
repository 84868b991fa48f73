namespace Care.Interfaces.Notifications;

/// <summary>What notifications say (contract 07, 4.3). No client parses it.</summary>
public static class NotificationText
{
    /// <summary>The sentence for those who cared for a patient who was moved to another facility.</summary>
    /// <param name="patient">The patient's name.</param>
    /// <param name="actor">Who did it: first and last name.</param>
    /// <param name="facility">The name of the new facility; null when there is none.</param>
    public static string Moved(string? patient, string actor, string? facility) => $"Patient {patient} was transferred to {facility} by {actor}";

    /// <summary>The sentence for an event; empty where the contract has none.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="patient">The patient's name; null where the event has no patient.</param>
    /// <param name="actor">Who caused it: first and last name.</param>
    /// <param name="facility">The name of the facility where it happened; null when there is none.</param>
    public static string Of(NotificationEvent happened, string? patient, string actor, string? facility) => happened switch
    {
        NotificationEvent.PatientCreated => $"Patient {patient} was created by {actor}",
        NotificationEvent.PatientUpdated => $"Patient {patient} was updated by {actor}",
        NotificationEvent.PatientConsultationCreated => $"Consultation for Patient {patient} was created by {actor}",
        NotificationEvent.PatientConsultationUpdated => $"Consultation for Patient {patient} was updated by {actor}",
        NotificationEvent.PatientConsultationUpdateCreated => $"Log update for Patient {patient} at facility {facility} was created by {actor}",
        NotificationEvent.PatientConsultationUpdateUpdated => $"Log update for Patient {patient} at facility {facility} was updated by {actor}",
        // Empty in the original, which leaves everybody with a blank line (docs/differences.md).
        NotificationEvent.PatientConsultationAssignment => $"Consultation for Patient {patient} was assigned by {actor}",
        NotificationEvent.InvestigationSessionCreated => $"Investigation Session for Patient {patient} was created by {actor}",
        NotificationEvent.PatientFileUploadCreated => $"A file for Patient {patient} was uploaded by {actor}",
        NotificationEvent.ConsultationFileUploadCreated => $"Consultation file for Patient {patient} was uploaded by {actor}",
        NotificationEvent.PatientPrescriptionCreated => $"Prescription for Patient {patient} was created by {actor}",
        NotificationEvent.PatientPrescriptionUpdated => $"Prescription for Patient {patient} was updated by {actor}",
        NotificationEvent.ShiftingUpdated => $"Shifting for Patient {patient} was updated by {actor}",
        NotificationEvent.PatientNoteAdded => $"Notes for Patient {patient} was added by {actor}",
        _ => "",
    };
}
