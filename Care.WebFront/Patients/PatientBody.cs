using System.Collections.Immutable;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Patients;
using Care.Interfaces.Users;
using Care.WebFront.Binding;

namespace Care.WebFront.Patients;

/// <summary>Reads the body of registering or changing a patient (contract 04, §3.1).</summary>
internal static class PatientBody
{
    public static PatientWrite Read(RequestBody body, bool isNew = false) =>
        body.Checked(WithLists(WithCare(WithIllness(WithExposure(WithPerson(new(), body), body), body), body, isNew), body));

    private static PatientWrite WithPerson(PatientWrite write, RequestBody body) => write with
    {
        Name = body.Text("name", max: 200),
        Gender = body.Plain<Gender>("gender", required: true),
        PhoneNumber = body.Phone("phone_number"),
        EmergencyPhoneNumber = body.Phone("emergency_phone_number"),
        Address = body.Text("address", Characters.MaxLine),
        PermanentAddress = body.Text("permanent_address", Characters.MaxLine),
        Pincode = body.IntegerOrNull("pincode", 0, PatientLimits.MaxPincode),
        DateOfBirth = body.DateOrNull("date_of_birth"),
        YearOfBirth = body.IntegerOrNull("year_of_birth", BirthRule.Earliest, PatientLimits.LastYear),
        DeathDatetime = body.DateTimeOrNull("death_datetime"),
        Nationality = body.Text("nationality", max: 255),
        PassportNo = body.Text("passport_no", max: 255),
        RationCardCategory = NameOrNull<RationCard>(body, "ration_card_category"),
        BloodGroup = BloodGroupOf(body, "blood_group"),
        WardOld = body.Text("ward_old", max: 255),
        Ward = body.PkOrNull("ward"),
        LocalBody = body.PkOrNull("local_body"),
        District = body.PkOrNull("district"),
        State = body.PkOrNull("state"),
        Village = body.TextOrNull("village", max: 255),
    };

    private static PatientWrite WithExposure(PatientWrite write, RequestBody body) => write with
    {
        IsMedicalWorker = body.Boolean("is_medical_worker"),
        DesignationOfHealthCareWorker = body.TextOrNull("designation_of_health_care_worker", max: 255),
        InstituionOfHealthCareWorker = body.TextOrNull("instituion_of_health_care_worker", max: 255),
        FrontlineWorker = body.TextOrNull("frontline_worker", max: 255),
        ContactWithConfirmedCarrier = body.Boolean("contact_with_confirmed_carrier"),
        ContactWithSuspectedCarrier = body.Boolean("contact_with_suspected_carrier"),
        EstimatedContactDate = body.DateTimeOrNull("estimated_contact_date"),
        PastTravel = body.Boolean("past_travel"),
        CountriesTravelled = body.JsonList("countries_travelled", PatientLimits.MaxCountries),
        DateOfReturn = body.DateTimeOrNull("date_of_return"),
        TransitDetails = body.TextOrNull("transit_details", max: 255),
        IsMigrantWorker = body.Boolean("is_migrant_worker"),
        NumberOfAgedDependents = body.Integer("number_of_aged_dependents", 0, PatientLimits.MaxDependents),
        NumberOfChronicDiseasedDependents = body.Integer("number_of_chronic_diseased_dependents", 0, PatientLimits.MaxDependents),
        NumberOfPrimaryContacts = body.IntegerOrNull("number_of_primary_contacts", 0, PatientLimits.MaxContacts),
        NumberOfSecondaryContacts = body.IntegerOrNull("number_of_secondary_contacts", 0, PatientLimits.MaxContacts),
        ClusterName = body.TextOrNull("cluster_name", max: 255),
    };

    private static PatientWrite WithIllness(PatientWrite write, RequestBody body) => write with
    {
        HasSari = body.Boolean("has_SARI"),
        DiseaseStatus = body.Labelled<DiseaseStatus>("disease_status"),
        Source = body.Labelled<PatientSource>("source"),
        TestType = body.Labelled<TestType>("test_type"),
        DateOfTest = body.DateTimeOrNull("date_of_test"),
        DateOfResult = body.DateTimeOrNull("date_of_result"),
        TestId = body.TextOrNull("test_id", max: 100),
        SrfId = body.Text("srf_id", max: 200, blank: true),
        IsDeclaredPositive = body.BooleanOrNull("is_declared_positive"),
        DateDeclaredPositive = body.DateTimeOrNull("date_declared_positive"),
        DateOfReceiptOfInformation = body.DateTimeOrNull("date_of_receipt_of_information"),
        WillDonateBlood = body.BooleanOrNull("will_donate_blood"),
        FitForBloodDonation = body.BooleanOrNull("fit_for_blood_donation"),
        IsVaccinated = body.Boolean("is_vaccinated"),
        NumberOfDoses = body.Integer("number_of_doses", min: 0, max: 3),
        VaccineName = NameOrNull<Vaccine>(body, "vaccine_name"),
        CovinId = body.TextOrNull("covin_id", max: 15),
        LastVaccinatedDate = body.DateTimeOrNull("last_vaccinated_date"),
    };

    private static PatientWrite WithCare(PatientWrite write, RequestBody body, bool isNew) => write with
    {
        Allergies = body.Text("allergies", blank: true),
        OngoingMedication = body.Text("ongoing_medication", blank: true),
        PresentHealth = body.Text("present_health", blank: true),
        IsAntenatal = body.Boolean("is_antenatal", required: isNew),
        LastMenstruationStartDate = body.DateOrNull("last_menstruation_start_date"),
        DateOfDelivery = body.DateOrNull("date_of_delivery"),
        Action = body.PlainOrNull<PatientAction>("action"),
        ReviewTime = body.DateTimeOrNull("review_time"),
        IsActive = body.Boolean("is_active"),
        AllowTransfer = body.Boolean("allow_transfer"),
        AssignedTo = body.PkOrNull("assigned_to"),
        NearestFacility = body.PkOrNull("nearest_facility"),
    };

    private static PatientWrite WithLists(PatientWrite write, RequestBody body) => write with
    {
        Facility = body.ExternalIdOrNull("facility"),
        MetaInfo = MetaOf(body.Object("meta_info")),
        MedicalHistory = HistoryOf(body),
        ContactedPatients = ContactsOf(body),
    };

    /// <summary>Nothing said changes nothing (§3.2 rule 9).</summary>
    private static PatientMetaWrite? MetaOf(RequestBody? meta)
    {
        if (meta is null)
        {
            return null;
        }

        var sent = new PatientMetaWrite
        {
            Occupation = meta.LabelledOrNull<Occupation>("occupation"),
            SocioeconomicStatus = meta.LabelledOrNull<SocioeconomicStatus>("socioeconomic_status"),
            DomesticHealthcareSupport = meta.LabelledOrNull<DomesticHealthcareSupport>("domestic_healthcare_support"),
            HeadOfHousehold = meta.BooleanOrNull("head_of_household"),
        };
        return sent == new PatientMetaWrite() && !meta.Has("id") ? null : sent;
    }

    private static Optional<ImmutableArray<MedicalHistoryEntry>> HistoryOf(RequestBody body)
    {
        const string field = "medical_history";
        if (body.Raw(field) is { ValueKind: JsonValueKind.Null })
        {
            body.AddError(field, "This field may not be null.");
            return default;
        }

        return body.Objects(field) is { } entries
            ? new([.. entries.Select(entry => new MedicalHistoryEntry(entry.Labelled<Disease>("disease", required: true).Value, entry.Text("details", blank: true).Value))])
            : default;
    }

    private static Optional<ImmutableArray<PatientContactWrite>> ContactsOf(RequestBody body)
    {
        const string field = "contacted_patients";
        return body.Raw(field) is { ValueKind: not JsonValueKind.Null } && body.Objects(field) is { } contacts
            ? new([.. contacts.Select(contact => new PatientContactWrite
            {
                PatientInContact = contact.ExternalId("patient_in_contact", required: true).Value,
                RelationWithPatient = contact.Labelled<ContactRelation>("relation_with_patient", required: true).Value,
                ModeOfContact = contact.Labelled<ModeOfContact>("mode_of_contact", required: true).Value,
                DateOfFirstContact = contact.DateOrNull("date_of_first_contact").Value,
                DateOfLastContact = contact.DateOrNull("date_of_last_contact").Value,
                IsPrimary = contact.Boolean("is_primary", required: true).Value,
                ConditionOfContactIsSymptomatic = contact.Boolean("condition_of_contact_is_symptomatic", required: true).Value,
            })])
            : default;
    }

    /// <summary>A choice that goes in and out by its name.</summary>
    private static Optional<T?> NameOrNull<T>(RequestBody body, string field)
        where T : struct, Enum
    {
        if (body.Raw(field) is not { } sent)
        {
            return default;
        }

        if (sent.ValueKind == JsonValueKind.Null)
        {
            return new Optional<T?>(null);
        }

        if (sent.ValueKind == JsonValueKind.String && Choice<T>.TryParseLabel(sent.GetString(), out var value))
        {
            return new Optional<T?>(value);
        }

        body.AddError(field, $"\"{sent}\" is not a valid choice.");
        return default;
    }

    /// <summary>Required, and not null. <c>UNK</c> is what the API calls the value that it shows as UNKNOWN.</summary>
    private static Optional<BloodGroup?> BloodGroupOf(RequestBody body, string field)
    {
        if (body.Raw(field) is not { } sent)
        {
            if (!body.IsPartial)
            {
                body.AddError(field, "This field is required.");
            }

            return default;
        }

        var text = sent.ValueKind == JsonValueKind.String ? sent.GetString() : null;
        if (text is "UNK" || Choice<BloodGroup>.TryParseLabel(text, out _))
        {
            return new Optional<BloodGroup?>(Choice<BloodGroup>.TryParseLabel(text, out var group) ? group : BloodGroup.Unknown);
        }

        body.AddError(field, sent.ValueKind == JsonValueKind.Null ? "This field may not be null." : "\"None\" is not a valid choice.");
        return default;
    }
}
