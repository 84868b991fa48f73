using System.Globalization;
using System.Text.Json;
using Care.Grains.Facilities;
using Care.Grains.Patients;
using Care.Grains.Places;
using Care.Grains.Symptoms;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Care.Interfaces.Samples;
using Care.Interfaces.Users;

namespace Care.Grains.Samples;

/// <summary>Fills the specimen referral form of the Indian Council of Medical Research (contract 04, §11.5).</summary>
internal sealed class IcmrForms(PlaceDirectory places, FacilityDirectory facilities, PatientDocuments patients, TimeProvider time)
{
    /// <summary>The form of a sample.</summary>
    public async ValueTask<IcmrForm> Of(Guid id, PatientSampleState sample, IcmrRow row, PermissionSet reader)
    {
        var contacts = await patients.ContactsOf(row.Patient, reader);
        IReadOnlyList<EncounterSymptomState> symptoms =
        [
            .. row.Consultation.Entries.Symptoms.Select(symptom => symptom.State)
                .Where(symptom => symptom.ClinicalImpressionStatus != ClinicalImpressionStatus.EnteredInError),
        ];
        var asked = ServerZone.DayOf(sample.CreatedDate);
        var travelled = IcmrCategoryRule.TravelledRecently(WasAbroad(row.Patient), DayOf(row.Patient.DateOfReturn), asked);
        return new()
        {
            Id = id,
            PersonalDetails = Person(row.Patient, await places.Current()),
            SpecimenDetails = new()
            {
                SampleType = Choice<SampleType>.Label(sample.SampleType),
                CreatedDate = sample.CreatedDate,
                IsRepeatedSample = row.IsRepeated,
                IcmrCategory = Choice<IcmrCategory>.Label(sample.IcmrCategory),
                IcmrLabel = sample.IcmrLabel,
            },
            PatientCategory = IcmrCategoryRule.Of(new(
                travelled,
                symptoms is not [],
                row.Patient.ContactWithConfirmedCarrier,
                row.Patient.IsMedicalWorker,
                row.Patient.HasSari,
                row.Consultation.State.Admitted,
                row.Patient.ContactedPatients.Any(contact => contact.RelationWithPatient == ContactRelation.FamilyMember))),
            ExposureHistory = new()
            {
                HasTravelToForeignLast14Days = travelled,
                PlacesOfTravel = row.Patient.CountriesTravelled,
                TravelEndDate = DayOf(row.Patient.DateOfReturn),
                ContactWithConfirmedCase = row.Patient.ContactWithConfirmedCarrier,
                ContactCaseName = contacts.Select(contact => contact.PatientInContactObject?.Name).FirstOrDefault(name => name is not null) ?? "",
                HealthcareWorker = row.Patient.IsMedicalWorker,
            },
            MedicalConditions = Conditions(sample, row, symptoms, await facilities.Find(sample.Facility)),
        };
    }

    private IcmrPersonalDetails Person(PatientState patient, PlaceMap map)
    {
        int? months = BirthRule.FirstDay(patient.DateOfBirth, patient.YearOfBirth) is { } born
            ? PatientAge.Months(born, DayOf(patient.DeathDatetime) ?? ServerZone.DayOf(time.GetUtcNow()))
            : null;
        return new()
        {
            Name = patient.Name,
            Gender = Choice<Gender>.Label(patient.Gender),
            AgeYears = months / 12,
            AgeMonths = months % 12,
            DateOfBirth = patient.DateOfBirth,
            PhoneNumber = patient.PhoneNumber,
            Address = patient.Address,
            Pincode = Text(patient.Pincode),
            PassportNo = patient.PassportNo,
            LocalBodyName = map.LocalBody(patient.LocalBody)?.Name ?? "",
            DistrictName = map.District(patient.District)?.Name ?? "",
            StateName = map.State(patient.State)?.Name ?? "",
        };
    }

    private static IcmrMedicalConditions Conditions(
        PatientSampleState sample, IcmrRow row, IReadOnlyList<EncounterSymptomState> symptoms, FacilityRow? hospital) => new()
        {
            DateOfOnsetOfSymptoms = symptoms is [] ? null : ServerZone.DayOf(symptoms.Min(symptom => symptom.OnsetDate)),
            Symptoms = [.. symptoms.Select(symptom => symptom.Symptom == Symptom.Others ? symptom.OtherSymptom : Choice<Symptom>.Label(symptom.Symptom))],
            HasSari = sample.HasSari,
            HasAri = sample.HasAri,
            MedicalConditionsList =
                [.. row.Patient.MedicalHistory.Where(entry => entry.Disease != Disease.None).Select(entry => Choice<Disease>.Label(entry.Disease))],
            HospitalizationDate = ServerZone.DayOf(row.Consultation.State.EncounterDate),
            Diagnosis = sample.Diagnosis,
            DiffDiagnosis = sample.DiffDiagnosis,
            EtiologyIdentified = sample.EtiologyIdentified,
            IsAtypicalPresentation = sample.IsAtypicalPresentation,
            IsUnusualCourse = sample.IsUnusualCourse,
            HospitalPhoneNumber = hospital?.State.PhoneNumber ?? "",
            HospitalName = hospital?.State.Name ?? "",
            HospitalPincode = Text(hospital?.State.Pincode),
            DoctorName = sample.DoctorName,
        };

    private static bool WasAbroad(PatientState patient) =>
        patient.CountriesTravelled is { ValueKind: JsonValueKind.Array } countries && countries.GetArrayLength() > 0;

    private static DateOnly? DayOf(DateTimeOffset? instant) => instant is { } time ? ServerZone.DayOf(time) : null;

    private static string Text(int? pincode) => pincode is { } code and > 0 ? code.ToString(CultureInfo.InvariantCulture) : "";
}
