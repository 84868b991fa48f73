using System.Text.Json;
using Care.Grains.Places;
using Care.Interfaces.Patients;

namespace Care.Grains.Patients;

/// <summary>What a body makes of a patient's state (contract 04, §3.2): what was sent, and what follows from it.</summary>
internal static class PatientChanges
{
    /// <summary>The state with all that was sent, except the lists, which take keys of their own.</summary>
    public static PatientState With(this PatientState state, PatientWrite body, PlaceMap map, DateTimeOffset now) =>
        Settled(WithCare(WithIllness(WithExposure(WithPerson(state, body), body), body), body), map, now);

    /// <summary>What PUT resets where it was left out (rule 12).</summary>
    public static PatientState Reset(this PatientState state, bool allowTransfer) => state with
    {
        Source = PatientSource.Care,
        DiseaseStatus = DiseaseStatus.Suspected,
        TestType = TestType.Unk,
        AllowTransfer = allowTransfer,
    };

    /// <summary>What follows from the rest on every save (rule 5).</summary>
    private static PatientState Settled(PatientState state, PlaceMap map, DateTimeOffset now)
    {
        var (district, area) = map.AreaOf(state.LocalBody, state.District, state.State);
        return state with
        {
            District = district,
            State = area,
            YearOfBirth = state.DateOfBirth?.Year ?? state.YearOfBirth,
            DateOfReceiptOfInformation = state.DateOfReceiptOfInformation ?? now,
            DiseaseStatus = state.DiseaseStatus == DiseaseStatus.Recovery ? DiseaseStatus.Recovered : state.DiseaseStatus,
        };
    }

    private static PatientState WithPerson(PatientState state, PatientWrite body) => state with
    {
        Name = body.Name.Or(state.Name),
        Gender = body.Gender.Or(state.Gender),
        PhoneNumber = body.PhoneNumber.Or(state.PhoneNumber),
        EmergencyPhoneNumber = body.EmergencyPhoneNumber.Or(state.EmergencyPhoneNumber),
        Address = body.Address.Or(state.Address),
        PermanentAddress = body.PermanentAddress.Or(state.PermanentAddress),
        Pincode = body.Pincode.Or(state.Pincode),
        DateOfBirth = body.DateOfBirth.Or(state.DateOfBirth),
        YearOfBirth = body.YearOfBirth.Or(state.YearOfBirth),
        DeathDatetime = body.DeathDatetime.Or(state.DeathDatetime),
        Nationality = body.Nationality.Or(state.Nationality),
        PassportNo = body.PassportNo.Or(state.PassportNo),
        RationCardCategory = body.RationCardCategory.Or(state.RationCardCategory),
        BloodGroup = body.BloodGroup.Or(state.BloodGroup),
        WardOld = body.WardOld.Or(state.WardOld),
        Ward = body.Ward.Or(state.Ward),
        LocalBody = body.LocalBody.Or(state.LocalBody),
        District = body.District.Or(state.District),
        State = body.State.Or(state.State),
        Village = body.Village.Or(state.Village),
    };

    private static PatientState WithExposure(PatientState state, PatientWrite body) => state with
    {
        IsMedicalWorker = body.IsMedicalWorker.Or(state.IsMedicalWorker),
        DesignationOfHealthCareWorker = body.DesignationOfHealthCareWorker.Or(state.DesignationOfHealthCareWorker),
        InstituionOfHealthCareWorker = body.InstituionOfHealthCareWorker.Or(state.InstituionOfHealthCareWorker),
        FrontlineWorker = body.FrontlineWorker.Or(state.FrontlineWorker),
        ContactWithConfirmedCarrier = body.ContactWithConfirmedCarrier.Or(state.ContactWithConfirmedCarrier),
        ContactWithSuspectedCarrier = body.ContactWithSuspectedCarrier.Or(state.ContactWithSuspectedCarrier),
        EstimatedContactDate = body.EstimatedContactDate.Or(state.EstimatedContactDate),
        PastTravel = body.PastTravel.Or(state.PastTravel),
        CountriesTravelled = body.CountriesTravelled is { Sent: true, Value: { } countries }
            ? JsonSerializer.Deserialize<JsonElement>(countries)
            : state.CountriesTravelled,
        DateOfReturn = body.DateOfReturn.Or(state.DateOfReturn),
        TransitDetails = body.TransitDetails.Or(state.TransitDetails),
        IsMigrantWorker = body.IsMigrantWorker.Or(state.IsMigrantWorker),
        NumberOfAgedDependents = body.NumberOfAgedDependents.Or(state.NumberOfAgedDependents),
        NumberOfChronicDiseasedDependents = body.NumberOfChronicDiseasedDependents.Or(state.NumberOfChronicDiseasedDependents),
        NumberOfPrimaryContacts = body.NumberOfPrimaryContacts.Or(state.NumberOfPrimaryContacts),
        NumberOfSecondaryContacts = body.NumberOfSecondaryContacts.Or(state.NumberOfSecondaryContacts),
        ClusterName = body.ClusterName.Or(state.ClusterName),
    };

    private static PatientState WithIllness(PatientState state, PatientWrite body) => state with
    {
        HasSari = body.HasSari.Or(state.HasSari),
        DiseaseStatus = body.DiseaseStatus.Or(state.DiseaseStatus),
        Source = body.Source.Or(state.Source),
        TestType = body.TestType.Or(state.TestType),
        DateOfTest = body.DateOfTest.Or(state.DateOfTest),
        DateOfResult = body.DateOfResult.Or(state.DateOfResult),
        TestId = body.TestId.Or(state.TestId),
        SrfId = body.SrfId.Or(state.SrfId),
        IsDeclaredPositive = body.IsDeclaredPositive.Or(state.IsDeclaredPositive),
        DateDeclaredPositive = body.DateDeclaredPositive.Or(state.DateDeclaredPositive),
        DateOfReceiptOfInformation = body.DateOfReceiptOfInformation.Or(state.DateOfReceiptOfInformation),
        WillDonateBlood = body.WillDonateBlood.Or(state.WillDonateBlood),
        FitForBloodDonation = body.FitForBloodDonation.Or(state.FitForBloodDonation),
        IsVaccinated = body.IsVaccinated.Or(state.IsVaccinated),
        NumberOfDoses = body.NumberOfDoses.Or(state.NumberOfDoses),
        VaccineName = body.VaccineName.Or(state.VaccineName),
        CovinId = body.CovinId.Or(state.CovinId),
        LastVaccinatedDate = body.LastVaccinatedDate.Or(state.LastVaccinatedDate),
    };

    private static PatientState WithCare(PatientState state, PatientWrite body) => state with
    {
        Allergies = body.Allergies.Or(state.Allergies),
        OngoingMedication = body.OngoingMedication.Or(state.OngoingMedication),
        PresentHealth = body.PresentHealth.Or(state.PresentHealth),
        IsAntenatal = body.IsAntenatal.Or(state.IsAntenatal),
        LastMenstruationStartDate = body.LastMenstruationStartDate.Or(state.LastMenstruationStartDate),
        DateOfDelivery = body.DateOfDelivery.Or(state.DateOfDelivery),
        Action = body.Action.Or(state.Action),
        ReviewTime = body.ReviewTime.Or(state.ReviewTime),
        IsActive = body.IsActive.Or(state.IsActive),
        AllowTransfer = body.AllowTransfer.Or(state.AllowTransfer),
        AssignedTo = body.AssignedTo.Or(state.AssignedTo),
        NearestFacility = body.NearestFacility.Or(state.NearestFacility),
    };
}
