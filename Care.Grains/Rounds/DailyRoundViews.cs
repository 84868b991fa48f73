using System.Globalization;
using System.Text.Json;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;
using Care.Interfaces.Rounds;

namespace Care.Grains.Rounds;

/// <summary>The form in which rounds are shown (contract 05, §7.2 and §7.3).</summary>
public sealed partial class DailyRoundViews(UserDirectory users)
{
    private static readonly JsonElement EmptyList = JsonSerializer.Deserialize<JsonElement>("[]");

    /// <summary>The rounds of a page.</summary>
    public async ValueTask<IReadOnlyList<DailyRound>> Of(IReadOnlyList<Stored<DailyRoundState>> rows, CancellationToken cancellation = default)
    {
        var people = await users.FindAll(rows.SelectMany(row => (int?[])[row.State.CreatedBy, row.State.LastEditedBy]), cancellation);
        return [.. rows.Select(row => Bare(row) with { CreatedBy = Person(row.State.CreatedBy)?.Min, LastEditedBy = Person(row.State.LastEditedBy)?.Min })];

        UserRow? Person(int? pk) => pk is { } user ? people.GetValueOrDefault(user) : null;
    }

    /// <summary>A round without the people who made it: what its events are told from.</summary>
    public static DailyRound Bare(Stored<DailyRoundState> row) => WithBlood(WithBreathing(WithNeurology(WithVitals(General(row.Id, row.State), row.State), row.State), row.State), row.State);

    /// <summary>A decimal as the API writes it.</summary>
    public static string Fixed(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string? Fixed(decimal? value) => value is { } present ? Fixed(present) : null;

    private static DailyRound General(Guid id, DailyRoundState state) => new()
    {
        Id = id,
        ExternalId = id,
        Consultation = state.ConsultationPk,
        CreatedDate = state.CreatedDate,
        ModifiedDate = state.ModifiedDate,
        TakenAt = state.TakenAt,
        RoundsType = Choice<RoundsType>.Label(state.RoundsType),
        PatientCategory = Choice<Category>.Label(state.PatientCategory),
        PhysicalExaminationInfo = state.PhysicalExaminationInfo,
        OtherDetails = state.OtherDetails,
        IsParsedByOcr = state.IsParsedByOcr,
        CreatedByTelemedicine = state.CreatedByTelemedicine,
        LastUpdatedByTelemedicine = state.LastUpdatedByTelemedicine,
        DeprecatedCovidCategory = Choice<CovidCategory>.Label(state.DeprecatedCovidCategory),
        MedicineAdministration = state.MedicineAdministration ?? EmptyList,
        Meta = state.Meta,
        Infusions = state.Infusions,
        IvFluids = state.IvFluids,
        Feeds = state.Feeds,
        Output = state.Output,
        PressureSore = state.PressureSore,
        Nursing = state.Nursing,
        BowelIssue = Choice<BowelIssue>.Label(state.BowelIssue),
        BladderDrainage = Choice<BladderDrainage>.Label(state.BladderDrainage),
        BladderIssue = Choice<BladderIssue>.Label(state.BladderIssue),
        IsExperiencingDysuria = state.IsExperiencingDysuria,
        UrinationFrequency = Choice<UrinationFrequency>.Label(state.UrinationFrequency),
        Sleep = Choice<Sleep>.Label(state.Sleep),
        NutritionRoute = Choice<NutritionRoute>.Label(state.NutritionRoute),
        OralIssue = Choice<OralIssue>.Label(state.OralIssue),
        Appetite = Choice<Appetite>.Label(state.Appetite),
        TotalIntakeCalculated = Fixed(state.TotalIntakeCalculated),
        TotalOutputCalculated = Fixed(state.TotalOutputCalculated),
    };
}
