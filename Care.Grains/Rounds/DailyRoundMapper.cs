using System.Text.Json;
using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;
using Care.Interfaces.Rounds;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Rounds;

/// <summary>What the form of a round takes from the state, one to one, and what it is given beside it (contract 05, §7.2 and §7.3).</summary>
[Mapper]
internal static partial class DailyRoundMapper
{
    private static readonly JsonElement EmptyList = JsonElement.Parse("[]");

    [MapProperty(nameof(DailyRoundState.ConsultationPk), nameof(DailyRound.Consultation))]
    [MapProperty(nameof(DailyRoundState.MedicineAdministration), nameof(DailyRound.MedicineAdministration), Use = nameof(List))]
    public static partial DailyRound View(DailyRoundState state, Guid id, Guid externalId, UserMin? createdBy, UserMin? lastEditedBy);

    [UserMapping(Default = false)]
    private static JsonElement List(JsonElement? sent) => sent ?? EmptyList;

    private static string Fixed(decimal value) => DailyRoundViews.Fixed(value);

    private static string? Fixed(decimal? value) => value is { } present ? DailyRoundViews.Fixed(present) : null;

    private static string Label(RoundsType type) => Choice<RoundsType>.Label(type);

    private static string? Label(Category? value) => Choice<Category>.Label(value);

    private static string? Label(CovidCategory? value) => Choice<CovidCategory>.Label(value);

    private static string? Label(Rhythm? value) => Choice<Rhythm>.Label(value);

    private static string? Label(InsulinFrequency? value) => Choice<InsulinFrequency>.Label(value);

    private static string? Label(ConsciousnessLevel? value) => Choice<ConsciousnessLevel>.Label(value);

    private static string? Label(PupilReaction? value) => Choice<PupilReaction>.Label(value);

    private static string? Label(LimbResponse? value) => Choice<LimbResponse>.Label(value);

    private static string? Label(VentilatorInterface? value) => Choice<VentilatorInterface>.Label(value);

    private static string? Label(VentilatorMode? value) => Choice<VentilatorMode>.Label(value);

    private static string? Label(OxygenModality? value) => Choice<OxygenModality>.Label(value);

    private static string? Label(BowelIssue? value) => Choice<BowelIssue>.Label(value);

    private static string? Label(BladderDrainage? value) => Choice<BladderDrainage>.Label(value);

    private static string? Label(BladderIssue? value) => Choice<BladderIssue>.Label(value);

    private static string? Label(UrinationFrequency? value) => Choice<UrinationFrequency>.Label(value);

    private static string? Label(Sleep? value) => Choice<Sleep>.Label(value);

    private static string? Label(NutritionRoute? value) => Choice<NutritionRoute>.Label(value);

    private static string? Label(OralIssue? value) => Choice<OralIssue>.Label(value);

    private static string? Label(Appetite? value) => Choice<Appetite>.Label(value);
}
