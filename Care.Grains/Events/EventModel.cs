namespace Care.Grains.Events;

/// <summary>What events tell of, as clients know it (contract 05, §11.1).</summary>
internal static class EventModel
{
    public const string Consultation = "PatientConsultation";
    public const string DailyRound = "DailyRound";
    public const string Note = "PatientNotes";
    public const string Diagnosis = "ConsultationDiagnosis";
    public const string Symptom = "EncounterSymptom";
}
