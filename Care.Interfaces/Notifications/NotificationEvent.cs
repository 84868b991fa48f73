using Care.Interfaces.Choices;

namespace Care.Interfaces.Notifications;

/// <summary>What a notification tells of (contract 07, 10 "Event").</summary>
public enum NotificationEvent
{
    /// <summary>A message of the notice board of a facility.</summary>
    [Label("MESSAGE")]
    Message = 0,

    /// <summary>A patient was registered.</summary>
    [Label("PATIENT_CREATED")]
    PatientCreated = 20,

    /// <summary>A patient was changed.</summary>
    [Label("PATIENT_UPDATED")]
    PatientUpdated = 30,

    /// <summary>Never caused.</summary>
    [Label("PATIENT_DELETED")]
    PatientDeleted = 40,

    /// <summary>A consultation began.</summary>
    [Label("PATIENT_CONSULTATION_CREATED")]
    PatientConsultationCreated = 50,

    /// <summary>A consultation was changed.</summary>
    [Label("PATIENT_CONSULTATION_UPDATED")]
    PatientConsultationUpdated = 60,

    /// <summary>Never caused.</summary>
    [Label("PATIENT_CONSULTATION_DELETED")]
    PatientConsultationDeleted = 70,

    /// <summary>Results of investigations were entered.</summary>
    [Label("INVESTIGATION_SESSION_CREATED")]
    InvestigationSessionCreated = 80,

    /// <summary>Never caused.</summary>
    [Label("INVESTIGATION_UPDATED")]
    InvestigationUpdated = 90,

    /// <summary>A file about a patient was registered.</summary>
    [Label("PATIENT_FILE_UPLOAD_CREATED")]
    PatientFileUploadCreated = 100,

    /// <summary>A file about a consultation was registered.</summary>
    [Label("CONSULTATION_FILE_UPLOAD_CREATED")]
    ConsultationFileUploadCreated = 110,

    /// <summary>A daily round was entered.</summary>
    [Label("PATIENT_CONSULTATION_UPDATE_CREATED")]
    PatientConsultationUpdateCreated = 120,

    /// <summary>A daily round was changed.</summary>
    [Label("PATIENT_CONSULTATION_UPDATE_UPDATED")]
    PatientConsultationUpdateUpdated = 130,

    /// <summary>A consultation was assigned to somebody.</summary>
    [Label("PATIENT_CONSULTATION_ASSIGNMENT")]
    PatientConsultationAssignment = 140,

    /// <summary>The destination of a shifting request was approved.</summary>
    [Label("SHIFTING_UPDATED")]
    ShiftingUpdated = 200,

    /// <summary>A note about a patient was written.</summary>
    [Label("PATIENT_NOTE_ADDED")]
    PatientNoteAdded = 210,

    /// <summary>No person is told, but the open pages of a browser, which read anew what changed.</summary>
    [Label("PUSH_MESSAGE")]
    PushMessage = 220,

    /// <summary>Something was prescribed.</summary>
    [Label("PATIENT_PRESCRIPTION_CREATED")]
    PatientPrescriptionCreated = 230,

    /// <summary>A prescription was discontinued.</summary>
    [Label("PATIENT_PRESCRIPTION_UPDATED")]
    PatientPrescriptionUpdated = 240,
}
