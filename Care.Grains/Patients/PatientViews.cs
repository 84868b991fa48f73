using Care.Grains.Facilities;
using Care.Grains.Places;
using Care.Grains.Users;
using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Interfaces.Users;

namespace Care.Grains.Patients;

/// <summary>The forms in which a patient is shown (contract 04, §3.1).</summary>
public sealed class PatientViews(FacilityViews facilities)
{
    /// <summary>The form of lists.</summary>
    public PatientListItem Item(Guid id, PatientState state, FacilityRow? facility, UserRow? assignedTo, Consultation? lastConsultation, PlaceMap map) => new(Shared(state))
    {
        Id = id,
        Facility = state.Facility,
        FacilityObject = facility is null ? null : facilities.Basic(facility, map),
        BloodGroup = Choice<BloodGroup>.Label(state.BloodGroup),
        RationCardCategory = Choice<RationCard>.Label(state.RationCardCategory),
        VaccineName = Choice<Vaccine>.Label(state.VaccineName),
        DiseaseStatus = Choice<DiseaseStatus>.Label(state.DiseaseStatus),
        Source = Choice<PatientSource>.Label(state.Source),
        TestType = state.TestType,
        WardObject = map.Ward(state.Ward),
        LocalBodyObject = map.LocalBody(state.LocalBody),
        DistrictObject = map.District(state.District),
        StateObject = map.State(state.State),
        AssignedToObject = assignedTo?.Min,
        LastConsultation = lastConsultation,
        LastEdited = state.LastEdited,
    };

    /// <summary>The full form.</summary>
    public PatientDetail Detail(Guid id, PatientState state, PatientRelatedEntities related, Consultation? lastConsultation, IReadOnlyList<PatientContact> contacts) => new(Shared(state))
    {
        Id = id,
        Facility = state.Facility,
        FacilityObject = related.Facility is null ? null : facilities.Full(related.Facility, related.Places),
        BloodGroup = Choice<BloodGroup>.Label(state.BloodGroup),
        RationCardCategory = Choice<RationCard>.Label(state.RationCardCategory),
        VaccineName = Choice<Vaccine>.Label(state.VaccineName),
        DiseaseStatus = Choice<DiseaseStatus>.Label(state.DiseaseStatus),
        Source = Choice<PatientSource>.Label(state.Source),
        TestType = Choice<TestType>.Label(state.TestType),
        Allergies = state.Allergies,
        OngoingMedication = state.OngoingMedication,
        WardObject = related.Places.Ward(state.Ward),
        LocalBodyObject = related.Places.LocalBody(state.LocalBody),
        DistrictObject = related.Places.District(state.District),
        StateObject = related.Places.State(state.State),
        AssignedToObject = related.AssignedTo?.Min,
        LastConsultation = lastConsultation,
        LastEdited = related.LastEdited?.Min,
        CreatedBy = related.CreatedBy?.Min,
        MetaInfo = Meta(state.MetaInfo),
        MedicalHistory = [.. state.MedicalHistory.Select(entry => new MedicalHistoryItem(Choice<Disease>.Label(entry.Disease), entry.Details))],
        ContactedPatients = contacts,
    };

    public static PatientContact Contact(PatientContactState contact, PatientListItem? other) => new()
    {
        Id = contact.Id,
        PatientInContact = contact.PatientInContact,
        PatientInContactObject = other,
        RelationWithPatient = Choice<ContactRelation>.Label(contact.RelationWithPatient),
        ModeOfContact = Choice<ModeOfContact>.Label(contact.ModeOfContact),
        DateOfFirstContact = contact.DateOfFirstContact,
        DateOfLastContact = contact.DateOfLastContact,
        IsPrimary = contact.IsPrimary,
        ConditionOfContactIsSymptomatic = contact.ConditionOfContactIsSymptomatic,
    };

    /// <summary>The form of the search over all facilities.</summary>
    public static PatientFound Found(PatientRow row, FacilityRow? facility) => new()
    {
        PatientId = row.Id,
        Name = row.State.Name,
        Gender = Choice<Gender>.Label(row.State.Gender),
        PhoneNumber = row.State.PhoneNumber,
        StateId = row.State.State,
        Facility = facility?.State.Pk,
        AllowTransfer = row.State.AllowTransfer,
        IsActive = row.State.IsActive,
        IsExpired = row.State.DeathDatetime is not null,
    };

    /// <summary>The form of the history.</summary>
    public static PatientVersion Version(Guid id, PatientLogRow row) => new(Shared(row.State))
    {
        Id = row.State.Pk,
        ExternalId = id,
        Deleted = row.State.Deleted,
        Facility = row.FacilityPk,
        BloodGroup = row.State.BloodGroup is BloodGroup.Unknown ? "UNK" : Choice<BloodGroup>.Label(row.State.BloodGroup),
        RationCardCategory = Choice<RationCard>.Label(row.State.RationCardCategory),
        VaccineName = Choice<Vaccine>.Label(row.State.VaccineName),
        DiseaseStatus = row.State.DiseaseStatus,
        Source = row.State.Source,
        TestType = row.State.TestType,
        Allergies = row.State.Allergies,
        OngoingMedication = row.State.OngoingMedication,
        LastConsultation = row.ConsultationPk,
        CreatedBy = row.State.CreatedBy,
        LastEdited = row.State.LastEdited,
        HistoryId = row.Pk,
        HistoryDate = row.ChangedOn,
        HistoryType = row.Operation,
        HistoryUser = row.ChangedBy,
    };

    private static PatientMeta? Meta(PatientMetaState? meta) => meta is null ? null : new()
    {
        Id = meta.Id,
        Occupation = Choice<Occupation>.Label(meta.Occupation),
        SocioeconomicStatus = Choice<SocioeconomicStatus>.Label(meta.SocioeconomicStatus),
        DomesticHealthcareSupport = Choice<DomesticHealthcareSupport>.Label(meta.DomesticHealthcareSupport),
        HeadOfHousehold = meta.HeadOfHousehold,
    };

    /// <summary>The fields that all forms share, one to one.</summary>
    internal static PatientFields Shared(PatientState state) => new()
    {
        Name = state.Name,
        Gender = state.Gender,
        PhoneNumber = state.PhoneNumber,
        EmergencyPhoneNumber = state.EmergencyPhoneNumber,
        Address = state.Address,
        PermanentAddress = state.PermanentAddress,
        Pincode = state.Pincode,
        DateOfBirth = state.DateOfBirth,
        YearOfBirth = state.YearOfBirth,
        DeathDatetime = state.DeathDatetime,
        Nationality = state.Nationality,
        PassportNo = state.PassportNo,
        WardOld = state.WardOld,
        Ward = state.Ward,
        LocalBody = state.LocalBody,
        District = state.District,
        State = state.State,
        Village = state.Village,
        IsMedicalWorker = state.IsMedicalWorker,
        DesignationOfHealthCareWorker = state.DesignationOfHealthCareWorker,
        InstituionOfHealthCareWorker = state.InstituionOfHealthCareWorker,
        FrontlineWorker = state.FrontlineWorker,
        ContactWithConfirmedCarrier = state.ContactWithConfirmedCarrier,
        ContactWithSuspectedCarrier = state.ContactWithSuspectedCarrier,
        EstimatedContactDate = state.EstimatedContactDate,
        PastTravel = state.PastTravel,
        CountriesTravelled = state.CountriesTravelled,
        DateOfReturn = state.DateOfReturn,
        TransitDetails = state.TransitDetails,
        IsMigrantWorker = state.IsMigrantWorker,
        NumberOfAgedDependents = state.NumberOfAgedDependents,
        NumberOfChronicDiseasedDependents = state.NumberOfChronicDiseasedDependents,
        NumberOfPrimaryContacts = state.NumberOfPrimaryContacts,
        NumberOfSecondaryContacts = state.NumberOfSecondaryContacts,
        ClusterName = state.ClusterName,
        HasSari = state.HasSari,
        DateOfTest = state.DateOfTest,
        DateOfResult = state.DateOfResult,
        TestId = state.TestId,
        SrfId = state.SrfId,
        IsDeclaredPositive = state.IsDeclaredPositive,
        DateDeclaredPositive = state.DateDeclaredPositive,
        DateOfReceiptOfInformation = state.DateOfReceiptOfInformation,
        WillDonateBlood = state.WillDonateBlood,
        FitForBloodDonation = state.FitForBloodDonation,
        IsVaccinated = state.IsVaccinated,
        NumberOfDoses = state.NumberOfDoses,
        CovinId = state.CovinId,
        LastVaccinatedDate = state.LastVaccinatedDate,
        PresentHealth = state.PresentHealth,
        IsAntenatal = state.IsAntenatal,
        LastMenstruationStartDate = state.LastMenstruationStartDate,
        DateOfDelivery = state.DateOfDelivery,
        Action = state.Action,
        ReviewTime = state.ReviewTime,
        IsActive = state.IsActive,
        AllowTransfer = state.AllowTransfer,
        AssignedTo = state.AssignedTo,
        NearestFacility = state.NearestFacility,
        CreatedDate = state.CreatedDate,
        ModifiedDate = state.ModifiedDate,
    };
}
