using System.Text.Json.Nodes;
using Care.Grains.Users;
using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;
using Care.Interfaces.Diagnoses;

namespace Care.Grains.Diagnoses;

/// <summary>The form in which diagnoses are shown and told (contract 05, §8 and §11.3).</summary>
public sealed class DiagnosisViews(ConceptDirectory concepts, UserDirectory users)
{
    /// <summary>The diagnoses of a page.</summary>
    public async ValueTask<IReadOnlyList<ConsultationDiagnosis>> Of(IReadOnlyList<ConsultationDiagnosisRow> rows, CancellationToken cancellation = default)
    {
        var people = await users.FindAll(rows.Select(row => row.State.CreatedBy), cancellation);
        var index = await concepts.Current(cancellation);
        return [.. rows.Select(row => new ConsultationDiagnosis
        {
            Id = row.Id,
            Diagnosis = row.State.Diagnosis,
            DiagnosisObject = index.Find(row.State.Diagnosis),
            VerificationStatus = Choice<ConditionVerificationStatus>.Slug(row.State.VerificationStatus),
            IsPrincipal = row.State.IsPrincipal,
            CreatedBy = row.State.CreatedBy is { } user ? people.GetValueOrDefault(user)?.Min : null,
            CreatedDate = row.State.CreatedDate,
            ModifiedDate = row.State.ModifiedDate,
        })];
    }

    /// <summary>A diagnosis as its events tell it.</summary>
    public async ValueTask<JsonObject> EventValues(ConsultationDiagnosisState state) => new()
    {
        ["diagnosis__label"] = (await concepts.Current()).Find(state.Diagnosis)?.Label,
        ["verification_status"] = Choice<ConditionVerificationStatus>.Label(state.VerificationStatus),
        ["is_principal"] = state.IsPrincipal,
    };
}
