using System.Collections.Immutable;
using Care.Grains.Jobs;
using Care.Interfaces.Notifications;

namespace Care.Grains.Notifications;

/// <summary>
/// Makes the jobs that tell people of what happened (contract 07, 4.3: who is told, of what, in which words). A grain hands such a job over together with the
/// change that causes it: <c>Save(next, jobs: [NotificationJob.PatientUpdated(id, by: Asking.Pk)])</c>. The rest is done in the background by
/// <see cref="NotificationWriter"/>; a change whose receivers are gone by then, or never were, is not an error. <c>by</c> is the integer key of the user who
/// caused the event.
/// </summary>
internal static class NotificationJob
{
    /// <summary>The kind of the jobs.</summary>
    public const string Kind = "notify";

    /// <summary>PATIENT_CREATED: tells the members of the patient's facility.</summary>
    public static Job PatientCreated(Guid patient, int by) => Of(new(NotificationEvent.PatientCreated, by) { Patient = patient });

    /// <summary>PATIENT_UPDATED: tells the members of the patient's facility, and whom the last consultation is assigned to.</summary>
    public static Job PatientUpdated(Guid patient, int by) => Of(new(NotificationEvent.PatientUpdated, by) { Patient = patient });

    /// <summary>
    /// PATIENT_UPDATED, too, since clients know no event of its own: tells the members of the facility that the patient was taken from where to
    /// (docs/differences.md).
    /// </summary>
    /// <param name="patient">The patient.</param>
    /// <param name="from">The facility that cared for them until now.</param>
    /// <param name="to">The facility that does from now on.</param>
    /// <param name="by">Who moved them.</param>
    public static Job PatientMoved(Guid patient, Guid from, Guid to, int by) =>
        Of(new(NotificationEvent.PatientUpdated, by) { Patient = patient, NotifiedFacility = from, Place = to });

    /// <summary>PATIENT_FILE_UPLOAD_CREATED: a file of type PATIENT was registered; tells the same people as <see cref="PatientUpdated"/>.</summary>
    public static Job PatientFileUploaded(Guid patient, int by) => Of(new(NotificationEvent.PatientFileUploadCreated, by) { Patient = patient });

    /// <summary>
    /// A note about a patient was written: PATIENT_NOTE_ADDED tells the members of the patient's facility, PUSH_MESSAGE their open pages (acceptance example
    /// 20). The two jobs belong together.
    /// </summary>
    /// <param name="patient">The patient.</param>
    /// <param name="facility">The facility that the note bears.</param>
    /// <param name="by">The author.</param>
    public static ImmutableArray<Job> NoteAdded(Guid patient, Guid facility, int by) =>
    [
        Of(new(NotificationEvent.PushMessage, by) { Patient = patient, Place = facility }),
        Of(new(NotificationEvent.PatientNoteAdded, by) { Patient = patient, Place = facility }),
    ];

    /// <summary>PATIENT_CONSULTATION_CREATED: tells the members of the patient's facility, and whom the consultation is assigned to.</summary>
    public static Job ConsultationCreated(NotifiedConsultation consultation, int by) =>
        Of(InPatientsFacility(NotificationEvent.PatientConsultationCreated, consultation, by));

    /// <summary>PATIENT_CONSULTATION_UPDATED: not for a discharge, nor where only the medico-legal part of a discharged consultation was changed.</summary>
    public static Job ConsultationUpdated(NotifiedConsultation consultation, int by) =>
        Of(InPatientsFacility(NotificationEvent.PatientConsultationUpdated, consultation, by));

    /// <summary>
    /// PATIENT_CONSULTATION_ASSIGNMENT: beside the two above, where the consultation was created with or changed to another <c>assigned_to</c> than none.
    /// </summary>
    public static Job ConsultationAssigned(NotifiedConsultation consultation, int by) =>
        Of(InPatientsFacility(NotificationEvent.PatientConsultationAssignment, consultation, by));

    /// <summary>
    /// CONSULTATION_FILE_UPLOAD_CREATED: a file of type CONSULTATION was registered; tells the members of the consultation's facility, and whom it is assigned
    /// to.
    /// </summary>
    public static Job ConsultationFileUploaded(NotifiedConsultation consultation, int by) =>
        Of(InConsultationsFacility(NotificationEvent.ConsultationFileUploadCreated, consultation, by));

    /// <summary>PATIENT_PRESCRIPTION_CREATED: tells the members of the consultation's facility, and whom it is assigned to.</summary>
    public static Job PrescriptionCreated(NotifiedConsultation consultation, int by) =>
        Of(InConsultationsFacility(NotificationEvent.PatientPrescriptionCreated, consultation, by));

    /// <summary>PATIENT_PRESCRIPTION_UPDATED: a prescription was discontinued.</summary>
    public static Job PrescriptionDiscontinued(NotifiedConsultation consultation, int by) =>
        Of(InConsultationsFacility(NotificationEvent.PatientPrescriptionUpdated, consultation, by));

    /// <summary>
    /// PATIENT_CONSULTATION_UPDATE_CREATED: a daily round was entered, other than an automated one; tells the members of the patient's facility, and whom the
    /// consultation is assigned to.
    /// </summary>
    /// <param name="dailyRound">The round, by the id that the API shows.</param>
    /// <param name="consultation">The consultation.</param>
    /// <param name="by">Who entered it.</param>
    public static Job DailyRoundCreated(Guid dailyRound, NotifiedConsultation consultation, int by) =>
        Of(Round(NotificationEvent.PatientConsultationUpdateCreated, dailyRound, consultation, by));

    /// <summary>PATIENT_CONSULTATION_UPDATE_UPDATED: a daily round was changed.</summary>
    /// <inheritdoc cref="DailyRoundCreated"/>
    public static Job DailyRoundUpdated(Guid dailyRound, NotifiedConsultation consultation, int by) =>
        Of(Round(NotificationEvent.PatientConsultationUpdateUpdated, dailyRound, consultation, by));

    /// <summary>INVESTIGATION_SESSION_CREATED: results of investigations were entered for a consultation.</summary>
    public static Job InvestigationSessionCreated(Guid session, NotifiedConsultation consultation, int by) =>
        Of(InPatientsFacility(NotificationEvent.InvestigationSessionCreated, consultation, by) with { Session = session });

    /// <summary>
    /// SHIFTING_UPDATED: the status of a request became DESTINATION APPROVED; tells the members of the facility that approves shiftings, and nobody else. To be
    /// made only where the request has such a facility. The text messages to the contact numbers are another job (6.2).
    /// </summary>
    /// <param name="shifting">The request.</param>
    /// <param name="patient">Who is to be shifted.</param>
    /// <param name="approving">The facility that approves shiftings.</param>
    /// <param name="by">Who changed the status.</param>
    public static Job ShiftingUpdated(Guid shifting, Guid patient, Guid approving, int by) =>
        Of(new(NotificationEvent.ShiftingUpdated, by) { Shifting = shifting, Patient = patient, NotifiedFacility = approving });

    /// <summary>MESSAGE: tells the members of a facility what was written on its notice board.</summary>
    internal static Job BoardMessage(Guid message, Guid facility, int by) =>
        Of(new(NotificationEvent.Message, by) { BoardMessage = message, NotifiedFacility = facility });

    private static NotificationCause InPatientsFacility(NotificationEvent happened, NotifiedConsultation consultation, int by) =>
        new(happened, by) { Consultation = consultation.Consultation, Patient = consultation.Patient, AssignedTo = consultation.AssignedTo };

    private static NotificationCause InConsultationsFacility(NotificationEvent happened, NotifiedConsultation consultation, int by) =>
        InPatientsFacility(happened, consultation, by) with { NotifiedFacility = consultation.Facility };

    private static NotificationCause Round(NotificationEvent happened, Guid dailyRound, NotifiedConsultation consultation, int by) =>
        InPatientsFacility(happened, consultation, by) with { DailyRound = dailyRound, Place = consultation.Facility };

    /// <summary>A job of its own for each event: what makes it the same job again is that it is stored with the change.</summary>
    private static Job Of(NotificationCause cause) => Job.Of(Kind, $"{Kind}/{Guid.CreateVersion7()}", cause);
}

/// <summary>What must be known of a consultation to notify of something that happened to it.</summary>
/// <param name="Consultation">The consultation.</param>
/// <param name="Patient">Whose consultation it is.</param>
/// <param name="Facility">The facility of the consultation, which need not be the patient's any more.</param>
/// <param name="AssignedTo">The user (integer key) that the consultation is assigned to, after the change; null for nobody.</param>
internal sealed record NotifiedConsultation(Guid Consultation, Guid Patient, Guid Facility, int? AssignedTo);
