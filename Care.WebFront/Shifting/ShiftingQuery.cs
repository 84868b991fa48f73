using System.Collections.Immutable;
using Care.Interfaces.Patients;
using Care.Interfaces.Shifting;
using Care.WebFront.Binding;

namespace Care.WebFront.Shifting;

/// <summary>Reads the parameters of a list of shifting requests (contract 06, §7.4). <c>facility</c> has no meaning: the client sends it empty.</summary>
internal static class ShiftingQuery
{
    public static ShiftingFilter FilterOf(RequestQuery query) => query.Checked(new ShiftingFilter
    {
        Status = query.Label<ShiftingStatus>("status"),
        BreathlessnessLevel = query.Label<BreathlessnessLevel>("breathlessness_level"),
        DiseaseStatus = query.Label<DiseaseStatus>("disease_status"),
        Patient = query.Uuid("patient"),
        PatientName = query.Text("patient_name"),
        PatientPhoneNumber = query.Text("patient_phone_number"),
        OriginFacility = query.Uuid("origin_facility"),
        ShiftingApprovingFacility = query.Uuid("shifting_approving_facility"),
        AssignedFacility = query.Uuid("assigned_facility"),
        Emergency = query.Boolean("emergency"),
        IsUpShift = query.Boolean("is_up_shift"),
        IsKasp = query.Boolean("is_kasp"),
        IsAntenatal = query.Boolean("is_antenatal"),
        CreatedDate = query.Dates("created_date"),
        ModifiedDate = query.Dates("modified_date"),
        AssignedTo = query.Number("assigned_to"),
        CreatedBy = query.Number("created_by"),
        LastEditedBy = query.Number("last_edited_by"),
    });

    /// <summary>The terms that are known, in their order; others are dropped.</summary>
    public static ImmutableArray<ShiftingOrdering> OrderOf(RequestQuery query) =>
    [
        .. (query.Text("ordering") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(TermOf).OfType<ShiftingOrdering>(),
    ];

    private static ShiftingOrdering? TermOf(string term)
    {
        var descending = term.StartsWith('-');
        ShiftingOrder? by = (descending ? term[1..] : term) switch
        {
            "id" => ShiftingOrder.Id,
            "created_date" => ShiftingOrder.CreatedDate,
            "modified_date" => ShiftingOrder.ModifiedDate,
            "emergency" => ShiftingOrder.Emergency,
            _ => null,
        };
        return by is { } known ? new(known, descending) : null;
    }
}
