namespace Care.Interfaces.Samples;

/// <summary>To which of the groups that the ICMR's form names a patient belongs (contract 04, §11.5).</summary>
public static class IcmrCategoryRule
{
    /// <summary>For how many days after a journey abroad a symptom may come from it.</summary>
    public const int TravelDays = 14;

    /// <summary>Whether the patient came back from abroad within the days that count; null where no country is known, or not when.</summary>
    /// <param name="wasAbroad">Whether a country is known that the patient travelled.</param>
    /// <param name="returned">The day on which the patient came back, or null.</param>
    /// <param name="day">The day on which the sample was asked for.</param>
    public static bool? TravelledRecently(bool wasAbroad, DateOnly? returned, DateOnly day) =>
        wasAbroad && returned is { } back ? day.DayNumber - back.DayNumber <= TravelDays : null;

    /// <summary>The groups.</summary>
    public static IcmrPatientCategory Of(IcmrCase patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return new()
        {
            SymptomaticInternationalTraveller = patient.TravelledRecently is { } travelled ? travelled && patient.HasSymptoms : null,
            SymptomaticContactOfConfirmedCase = patient.HasConfirmedContact && patient.HasSymptoms,
            SymptomaticHealthcareWorker = patient.IsMedicalWorker && patient.HasSymptoms,
            HospitalizedSariPatient = patient.HasSari && patient.IsAdmitted,
            AsymptomaticFamilyMemberOfConfirmedCase = patient is { HasConfirmedContact: true, HasSymptoms: false, HasContactInFamily: true },
            AsymptomaticHealthcareWorkerWithoutProtection = patient is { IsMedicalWorker: true, HasSymptoms: false },
        };
    }
}

/// <summary>What decides on the groups.</summary>
/// <param name="TravelledRecently">Whether back from abroad lately; null where that is not known.</param>
/// <param name="HasSymptoms">Whether the consultation has a symptom that was not entered in error.</param>
/// <param name="HasConfirmedContact">Whether in contact with a confirmed carrier.</param>
/// <param name="IsMedicalWorker">Whether working in health care.</param>
/// <param name="HasSari">Whether ill with a severe acute respiratory infection, as the patient's record says.</param>
/// <param name="IsAdmitted">Whether admitted to hospital.</param>
/// <param name="HasContactInFamily">Whether one of the contacts is of the family.</param>
public sealed record IcmrCase(
    bool? TravelledRecently, bool HasSymptoms, bool HasConfirmedContact, bool IsMedicalWorker, bool HasSari, bool IsAdmitted, bool HasContactInFamily);
