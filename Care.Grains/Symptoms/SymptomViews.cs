using System.Text.Json.Nodes;
using Care.Grains.Events;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;
using Care.Interfaces.Symptoms;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Symptoms;

/// <summary>The form in which symptoms are shown and told (contract 05, §9 and §11.3).</summary>
internal sealed class SymptomViews(UserDirectory users) : IEntityViews<EncounterSymptomState, EncounterSymptom>
{
    /// <summary>The symptoms of a page.</summary>
    public async ValueTask<IReadOnlyList<EncounterSymptom>> Of(IReadOnlyList<Stored<EncounterSymptomState>> rows, CancellationToken cancellation = default)
    {
        var people = await users.FindAll(rows.SelectMany(row => (int?[])[row.State.CreatedBy, row.State.UpdatedBy]), cancellation);
        return [.. rows.Select(row => SymptomMapper.View(row.State, row.Id, Person(row.State.CreatedBy), Person(row.State.UpdatedBy)))];

        UserMin? Person(int? pk) => pk is { } user ? people.GetValueOrDefault(user)?.Min : null;
    }

    /// <summary>A symptom as its events tell it: choices as text.</summary>
    public static JsonObject EventValues(Guid id, EncounterSymptomState state)
    {
        var values = FieldValues.Shown(Bare(new(id, state)));
        values["symptom"] = Choice<Symptom>.Label(state.Symptom);
        values["clinical_impression_status"] = Choice<ClinicalImpressionStatus>.Label(state.ClinicalImpressionStatus);
        return values;
    }

    private static EncounterSymptom Bare(Stored<EncounterSymptomState> row) => SymptomMapper.View(row.State, row.Id, null, null);
}

[Mapper]
internal static partial class SymptomMapper
{
    [MapValue(nameof(EncounterSymptom.IsMigrated), false)]
    public static partial EncounterSymptom View(EncounterSymptomState state, Guid id, UserMin? createdBy, UserMin? updatedBy);

    private static string Slug(ClinicalImpressionStatus status) => Choice<ClinicalImpressionStatus>.Slug(status);
}
