using System.Text.Json.Nodes;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;
using Care.Interfaces.Diagnoses;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Diagnoses;

/// <summary>The form in which diagnoses are shown and told (contract 05, §8 and §11.3).</summary>
internal sealed class DiagnosisViews(ConceptDirectory concepts, UserDirectory users) : IEntityViews<ConsultationDiagnosisState, ConsultationDiagnosis>
{
    /// <summary>The diagnoses of a page.</summary>
    public async ValueTask<IReadOnlyList<ConsultationDiagnosis>> Of(
        IReadOnlyList<Stored<ConsultationDiagnosisState>> rows, CancellationToken cancellation = default)
    {
        var people = await users.FindAll(rows.Select(row => row.State.CreatedBy), cancellation);
        var index = await concepts.Current(cancellation);
        return [.. rows.Select(row => DiagnosisMapper.View(
            row.State, row.Id, index.Find(row.State.Diagnosis), row.State.CreatedBy is { } user ? people.GetValueOrDefault(user)?.Min : null))];
    }

    /// <summary>A diagnosis as its events tell it.</summary>
    public async ValueTask<JsonObject> EventValues(ConsultationDiagnosisState state) => new()
    {
        ["diagnosis__label"] = (await concepts.Current()).Find(state.Diagnosis)?.Label,
        ["verification_status"] = Choice<ConditionVerificationStatus>.Label(state.VerificationStatus),
        ["is_principal"] = state.IsPrincipal,
    };
}

[Mapper]
internal static partial class DiagnosisMapper
{
    [MapValue(nameof(ConsultationDiagnosis.IsMigrated), false)]
    public static partial ConsultationDiagnosis View(ConsultationDiagnosisState state, Guid id, Concept? diagnosisObject, UserMin? createdBy);

    private static string Slug(ConditionVerificationStatus status) => Choice<ConditionVerificationStatus>.Slug(status);
}
