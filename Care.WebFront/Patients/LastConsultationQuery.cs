using System.Collections.Immutable;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;

namespace Care.WebFront.Patients;

/// <summary>Reads what a patient list asks of the last consultation (contract 04, §4.4).</summary>
internal static class LastConsultationQuery
{
    /// <summary>What stands in a list of numbers for those who have nothing of the kind.</summary>
    private const string None = "None";

    private static readonly string[] BedTypes =
        ["ISOLATION", "ICU", "ICU_WITH_NON_INVASIVE_VENTILATOR", "ICU_WITH_OXYGEN_SUPPORT", "ICU_WITH_INVASIVE_VENTILATOR", "BED_WITH_OXYGEN_SUPPORT", "REGULAR"];

    private static readonly Dictionary<string, int> VentilatorInterfaces = new() { ["UNKNOWN"] = 0, ["INVASIVE"] = 5, ["NON_INVASIVE"] = 10, ["OXYGEN_SUPPORT"] = 15 };

    /// <summary>What is asked, or null where nothing is. Each parameter that is wrong is reported.</summary>
    public static LastConsultationFilter? Read(RequestQuery query)
    {
        var filter = WithDiagnoses(query, WithConsents(query, WithDates(query, WithStanding(query))));
        return filter == new LastConsultationFilter() ? null : filter;
    }

    private static LastConsultationFilter WithStanding(RequestQuery query) => new()
    {
        PatientNo = query.Text("patient_no"),
        Category = query.Name<Category>("category"),
        DeprecatedCovidCategory = query.Name<CovidCategory>("deprecated_covid_category"),
        NewDischargeReason = query.Choice<DischargeReason>("last_consultation__new_discharge_reason"),
        IsKasp = query.Boolean("is_kasp"),
        MedicoLegalCase = query.Boolean("last_consultation_medico_legal_case"),
        IsTelemedicine = query.Boolean("last_consultation_is_telemedicine"),
        HasBed = query.Boolean("has_bed"),
        AssignedTo = query.Number("last_consultation_assigned_to"),
        NeedsBed = NeedsBed(query),
        VentilatorInterface = query.Text("ventilator_interface") is { } text && VentilatorInterfaces.TryGetValue(text, out var number) ? number : null,
    };

    private static LastConsultationFilter WithDates(RequestQuery query, LastConsultationFilter filter) => filter with
    {
        KaspEnabledDate = query.Dates("last_consultation_kasp_enabled_date"),
        EncounterDate = query.Dates("last_consultation_encounter_date"),
        DischargeDate = query.Dates("last_consultation_discharge_date"),
    };

    private static LastConsultationFilter WithConsents(RequestQuery query, LastConsultationFilter filter)
    {
        const string parameter = "last_consultation__consent_types";
        return Items(query, parameter) is not { } items ? filter : filter with
        {
            // No kind of consent has a number beyond 32 bits.
            ConsentTypes = Numbers(query, parameter, items.Remove(None)) is { } types
                ? [.. types.Where(type => type is >= int.MinValue and <= int.MaxValue).Select(type => (int)type)]
                : null,
            OrNoConsent = items.Contains(None),
        };
    }

    private static LastConsultationFilter WithDiagnoses(RequestQuery query, LastConsultationFilter filter) => filter with
    {
        Diagnoses = Concepts(query, "diagnoses"),
        Unconfirmed = Concepts(query, "diagnoses_unconfirmed"),
        Provisional = Concepts(query, "diagnoses_provisional"),
        Differential = Concepts(query, "diagnoses_differential"),
        Confirmed = Concepts(query, "diagnoses_confirmed"),
    };

    /// <summary>A kind of bed, or its place. Who may do without is everybody, so that asks for nothing.</summary>
    private static bool NeedsBed(RequestQuery query)
    {
        const string parameter = "last_consultation_admitted_bed_type_list";
        var types = Items(query, parameter);
        _ = types is { } items ? Numbers(query, parameter, items.Remove(None)) : null;
        return BedTypes.Contains(query.Text("last_consultation_admitted_bed_type"))
            | query.Uuid("last_consultation_current_bed__location") is not null
            | (types is { } listed && !listed.Contains(None));
    }

    private static ImmutableArray<long>? Concepts(RequestQuery query, string parameter) => Items(query, parameter) is { } items ? Numbers(query, parameter, items) : null;

    private static ImmutableArray<string>? Items(RequestQuery query, string parameter) =>
        query.Text(parameter) is { } text ? [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : null;

    private static ImmutableArray<long>? Numbers(RequestQuery query, string parameter, ImmutableArray<string> items)
    {
        var numbers = ImmutableArray.CreateBuilder<long>(items.Length);
        foreach (var item in items)
        {
            if (!WholeNumber.TryParse(item, out long number))
            {
                query.AddError(parameter, "Enter a number.");
                return null;
            }

            numbers.Add(number);
        }

        return numbers.MoveToImmutable();
    }
}
