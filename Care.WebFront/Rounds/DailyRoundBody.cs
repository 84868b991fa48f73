using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Interfaces.Rounds;
using Care.WebFront.Binding;

namespace Care.WebFront.Rounds;

/// <summary>Reads the body of filing or changing a round (contract 05, §7.2 and §7.3).</summary>
internal static partial class DailyRoundBody
{
    public static DailyRoundWrite Read(RequestBody body) =>
        body.Checked(WithCare(WithBlood(WithBreathing(WithNeurology(WithVitals(General(body), body), body), body), body), body));

    private static DailyRoundWrite General(RequestBody body) => new()
    {
        ExternalId = body.ExternalId("external_id"),
        TakenAt = body.DateTime("taken_at", required: true),
        RoundsType = body.Labelled<RoundsType>("rounds_type", required: true),
        PatientCategory = Nullable(body.NamedOrLabelled<Category>("patient_category")),
        PhysicalExaminationInfo = body.TextOrNull("physical_examination_info"),
        OtherDetails = body.TextOrNull("other_details"),
        Action = body.Labelled<PatientAction>("action"),
        ReviewInterval = body.Integer("review_interval", ConsultationLimits.NoReview, ConsultationLimits.MaxReviewInterval),
        IsParsedByOcr = body.Boolean("is_parsed_by_ocr"),
        DeprecatedCovidCategory = Nullable(body.NamedOrLabelled<CovidCategory>("deprecated_covid_category")),
        Meta = RoundJson.Meta(body),
        MedicineAdministration = body.Json("medicine_administration"),
    };

    /// <summary>A choice that can be changed once it is set, but not cleared.</summary>
    private static Optional<T?> Choice<T>(RequestBody body, string field)
        where T : struct, Enum => Nullable(body.Labelled<T>(field));

    private static Optional<T?> Nullable<T>(Optional<T> sent)
        where T : struct => sent.Sent ? new Optional<T?>(sent.Value) : default;

    /// <summary>A decimal with two places and limits.</summary>
    private static Optional<decimal?> Measure(RequestBody body, string field, int digits, decimal min, decimal max) =>
        body.DecimalOrNull(field, digits, decimals: 2, min, max);
}
