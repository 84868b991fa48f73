using Care.Interfaces.Patients;
using Care.WebFront.Calls;

namespace Care.WebFront.Patients;

/// <summary>Reads what a patient list asks of the last stay (contract 04, §4.4): every parameter is checked as the contract says, what it finds is decided by whether there is a stay at all.</summary>
internal static class StayQuery
{
    private static readonly string[] Categories = ["Comfort", "Stable", "Moderate", "Critical", "ActivelyDying"];
    private static readonly string[] CovidCategories = ["ASYM", "Mild", "Moderate", "Severe"];
    private static readonly string[] DischargeReasons = ["-1", "1", "2", "3", "4"];
    private static readonly string[] BedTypes =
        ["ISOLATION", "ICU", "ICU_WITH_NON_INVASIVE_VENTILATOR", "ICU_WITH_OXYGEN_SUPPORT", "ICU_WITH_INVASIVE_VENTILATOR", "BED_WITH_OXYGEN_SUPPORT", "REGULAR"];

    private static readonly string[] VentilatorInterfaces = ["UNKNOWN", "INVASIVE", "NON_INVASIVE", "OXYGEN_SUPPORT"];

    public static StayFilter Read(RequestQuery query)
    {
        // Not short-circuited: each parameter that is wrong is reported.
        var required = query.Text("patient_no") is not null
            | OneOf(query, "category", Categories)
            | OneOf(query, "deprecated_covid_category", CovidCategories)
            | OneOf(query, "last_consultation__new_discharge_reason", DischargeReasons)
            | BedTypes.Contains(query.Text("last_consultation_admitted_bed_type"))
            | VentilatorInterfaces.Contains(query.Text("ventilator_interface"))
            | query.Boolean("is_kasp") is not null
            | query.Boolean("last_consultation_medico_legal_case") is not null
            | query.Boolean("last_consultation_is_telemedicine") is not null
            | query.Boolean("has_bed") is not null
            | query.Dates("last_consultation_kasp_enabled_date") is not null
            | query.Dates("last_consultation_encounter_date") is not null
            | query.Dates("last_consultation_discharge_date") is not null
            | query.Uuid("last_consultation_current_bed__location") is not null
            | query.Number("last_consultation_assigned_to") is not null
            | Diagnoses(query);
        var lists = (StayFilter[])[ListOf(query, "last_consultation_admitted_bed_type_list"), ListOf(query, "last_consultation__consent_types")];
        return required || lists.Contains(StayFilter.Required) ? StayFilter.Required : lists.Max();
    }

    private static bool Diagnoses(RequestQuery query) =>
        ((string[])["", "_unconfirmed", "_provisional", "_differential", "_confirmed"]).Any(status => query.Text("diagnoses" + status) is not null);

    private static bool OneOf(RequestQuery query, string parameter, string[] choices)
    {
        if (query.Text(parameter) is not { } text)
        {
            return false;
        }

        if (!choices.Contains(text))
        {
            query.Error(parameter, $"Select a valid choice. {text} is not one of the available choices.");
        }

        return true;
    }

    /// <summary>A list of numbers, and <c>None</c> for those who have nothing of the kind.</summary>
    private static StayFilter ListOf(RequestQuery query, string parameter)
    {
        if (query.Text(parameter) is not { } text)
        {
            return StayFilter.None;
        }

        var items = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (items.Any(item => item != "None" && !int.TryParse(item, out _)))
        {
            query.Error(parameter, "Enter a number.");
        }

        return items.Contains("None") ? StayFilter.OrNone : StayFilter.Required;
    }
}
