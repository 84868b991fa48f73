using System.Collections.Immutable;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Consultations;

/// <summary>Which diagnoses a consultation may begin with (contract 05, §4.4, C5a).</summary>
public static class FirstDiagnosesRule
{
    /// <summary>No consultation begins with more: what is told in one request is bounded.</summary>
    public const int MaxDiagnoses = 100;

    private const string Field = "create_diagnoses";

    /// <summary>Checks what was sent; null when nothing is wrong. A diagnosis that is ruled out is refused where the body is read, item by item.</summary>
    public static FieldError? Check(ImmutableArray<NewDiagnosis> diagnoses)
    {
        var principal = diagnoses.FirstOrDefault(diagnosis => diagnosis.IsPrincipal);
        return diagnoses is [] ? new(Field, ["Atleast one diagnosis is required"])
            : diagnoses.Length > MaxDiagnoses ? new(Field, [$"Ensure this field has no more than {MaxDiagnoses} elements."])
            : diagnoses.DistinctBy(diagnosis => diagnosis.Diagnosis).Count() != diagnoses.Length ? new(Field, ["Duplicate diagnoses are not allowed"])
            : diagnoses.Count(diagnosis => diagnosis.IsPrincipal) > 1 ? new(Field, ["Only one diagnosis can be set as principal diagnosis"])
            : principal is { VerificationStatus: not ConditionVerificationStatus.Confirmed }
                && diagnoses.Any(diagnosis => diagnosis.VerificationStatus == ConditionVerificationStatus.Confirmed)
                ? new(Field, ["Only confirmed diagnosis can be set as principal diagnosis if it is present"])
            : null;
    }

    /// <summary>A diagnosis that is ruled out is none to begin with.</summary>
    public static bool MayBegin(ConditionVerificationStatus status) =>
        status is not (ConditionVerificationStatus.Refuted or ConditionVerificationStatus.EnteredInError);
}

/// <summary>How sure a diagnosis is that a consultation begins with.</summary>
internal sealed class FirstStatusShape : IFieldShape<ConditionVerificationStatus>
{
    public static string Schema { get; } = JsonSerializer.Serialize(new
    {
        type = "string",
        @enum = Choice<ConditionVerificationStatus>.All.Where(FirstDiagnosesRule.MayBegin).Select(Choice<ConditionVerificationStatus>.Slug),
    });

    public static Optional<ConditionVerificationStatus> Read(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        var text = sent.ValueKind == JsonValueKind.String ? sent.GetString()! : null;
        if (Choice<ConditionVerificationStatus>.TryParseSlug(text, out var status) && FirstDiagnosesRule.MayBegin(status))
        {
            return status;
        }

        errors.Add(new FieldError(name, [
            sent.ValueKind == JsonValueKind.Null ? "This field may not be null."
                : Choice<ConditionVerificationStatus>.TryParseSlug(text, out _) ? "Verification status not allowed"
                : $"\"{text?.Trim() ?? sent.GetRawText()}\" is not a valid choice.",
        ]));
        return default;
    }
}
