using System.Collections.Immutable;
using System.Text.Json;
using Care.Interfaces.Facilities;
using Care.Interfaces.Patients;
using Care.WebFront.Binding;

namespace Care.WebFront.Patients;

/// <summary>Reads the parameters of a patient list (contract 04, §4.2 to §4.4).</summary>
internal static class PatientQuery
{
    public static PatientFilter FilterOf(RequestQuery query) => query.Checked(new PatientFilter
    {
        Source = query.Choice<PatientSource>("source"),
        DiseaseStatus = query.Label<DiseaseStatus>("disease_status"),
        Facility = query.Uuid("facility"),
        FacilityType = query.Label<FacilityType>("facility_type"),
        PhoneNumber = query.Text("phone_number"),
        EmergencyPhoneNumber = query.Text("emergency_phone_number"),
        AllowTransfer = query.Boolean("allow_transfer"),
        IsActive = query.Boolean("is_active"),
        IsDeclaredPositive = query.Boolean("is_declared_positive"),
        IsAntenatal = query.Boolean("is_antenatal"),
        IsVaccinated = query.Boolean("is_vaccinated"),
        Name = query.Text("name"),
        Gender = query.Number("gender"),
        Age = query.Number("age"),
        AgeMin = query.AtLeast("age_min"),
        AgeMax = query.AtMost("age_max"),
        RationCardCategory = query.Named<RationCard>("ration_card_category"),
        CreatedDate = query.Dates("created_date"),
        ModifiedDate = query.Dates("modified_date"),
        DateDeclaredPositive = query.Dates("date_declared_positive"),
        DateOfResult = query.Dates("date_of_result"),
        LastVaccinatedDate = query.Dates("last_vaccinated_date"),
        LastMenstruationStartDate = query.Dates("last_menstruation_start_date"),
        DateOfDelivery = query.Dates("date_of_delivery"),
        SrfId = query.Text("srf_id"),
        CovinId = query.Text("covin_id"),
        District = query.Number("district"),
        LocalBody = query.Number("local_body"),
        State = query.Number("state"),
        DistrictName = query.Text("district_name"),
        LocalBodyName = query.Text("local_body_name"),
        StateName = query.Text("state_name"),
        NumberOfDoses = query.Number("number_of_doses"),
        AssignedTo = query.Number("assigned_to"),
        ReviewMissed = query.Boolean("review_missed"),
        WithoutFacility = WithoutFacilityOf(query),
        LastConsultation = LastConsultationQuery.Read(query),
    });

    /// <summary>The terms that are known, in their order; others are dropped. Severity stands alone.</summary>
    public static ImmutableArray<PatientOrdering> OrderOf(RequestQuery query)
    {
        var terms = (query.Text("ordering") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return terms is ["category_severity" or "-category_severity"]
            ? [new(PatientOrder.CategorySeverity, terms[0][0] == '-')]
            : [.. terms.Select(TermOf).OfType<PatientOrdering>()];
    }

    /// <summary>As of the list, without what the list of discharged patients is not ordered by: their facility and their bed (§7).</summary>
    public static ImmutableArray<PatientOrdering> DischargedOrderOf(RequestQuery query) =>
        [.. OrderOf(query).Where(term => term.By is not (PatientOrder.FacilityName or PatientOrder.BedName))];

    private static PatientOrdering? TermOf(string term)
    {
        var descending = term.StartsWith('-');
        PatientOrder? by = (descending ? term[1..] : term) switch
        {
            "facility__name" => PatientOrder.FacilityName,
            "id" => PatientOrder.Id,
            "name" => PatientOrder.Name,
            "created_date" => PatientOrder.CreatedDate,
            "modified_date" => PatientOrder.ModifiedDate,
            "review_time" => PatientOrder.ReviewTime,
            "last_consultation__current_bed__bed__name" => PatientOrder.BedName,
            "date_declared_positive" => PatientOrder.DateDeclaredPositive,
            _ => null,
        };
        return by is { } known ? new(known, descending) : null;
    }

    /// <summary>The contract reads it as JSON: only <c>true</c> is true, what is no JSON is false, and other JSON values are refused where the original failed.</summary>
    private static bool WithoutFacilityOf(RequestQuery query)
    {
        const string parameter = "without_facility";
        if (query.Text(parameter) is not { } text)
        {
            return false;
        }

        try
        {
            using var sent = JsonDocument.Parse(text);
            if (sent.RootElement.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            {
                query.AddError(parameter, "Must be a valid boolean.");
            }

            return sent.RootElement.ValueKind == JsonValueKind.True;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
