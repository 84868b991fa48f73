using Care.Interfaces.Notifications;

namespace Care.Tests.Notifications;

/// <summary>The words of notifications, as contracts 04 (§3, §8), 05 (§4.8) and 06 (§11) have them.</summary>
public sealed class NotificationTextTests
{
    [Theory]
    [InlineData(NotificationEvent.PatientCreated, "Patient Asha was created by Meera Nair")]
    [InlineData(NotificationEvent.PatientUpdated, "Patient Asha was updated by Meera Nair")]
    [InlineData(NotificationEvent.PatientNoteAdded, "Notes for Patient Asha was added by Meera Nair")]
    [InlineData(NotificationEvent.PatientConsultationCreated, "Consultation for Patient Asha was created by Meera Nair")]
    [InlineData(NotificationEvent.PatientConsultationUpdated, "Consultation for Patient Asha was updated by Meera Nair")]
    [InlineData(NotificationEvent.PatientConsultationUpdateCreated, "Log update for Patient Asha at facility PHC was created by Meera Nair")]
    [InlineData(NotificationEvent.PatientConsultationUpdateUpdated, "Log update for Patient Asha at facility PHC was updated by Meera Nair")]
    [InlineData(NotificationEvent.PatientPrescriptionCreated, "Prescription for Patient Asha was created by Meera Nair")]
    [InlineData(NotificationEvent.PatientPrescriptionUpdated, "Prescription for Patient Asha was updated by Meera Nair")]
    [InlineData(NotificationEvent.InvestigationSessionCreated, "Investigation Session for Patient Asha was created by Meera Nair")]
    [InlineData(NotificationEvent.ShiftingUpdated, "Shifting for Patient Asha was updated by Meera Nair")]
    public void An_event_is_told_in_the_contracts_words(NotificationEvent happened, string text) =>
        Assert.Equal(text, NotificationText.Of(happened, "Asha", "Meera Nair", "PHC"));
}
