using System.Collections.Immutable;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Consultations;

/// <summary>Which symptoms a consultation may begin with (contract 05, §4.4, C5b).</summary>
public static class FirstSymptomsRule
{
    /// <summary>No consultation begins with more: what is told in one request is bounded.</summary>
    public const int MaxSymptoms = 100;

    private const string Field = "create_symptoms";

    /// <summary>Checks what was sent; null when nothing is wrong.</summary>
    public static FieldError? Check(ImmutableArray<NewSymptom> symptoms, DateTimeOffset now) =>
        symptoms.Length > MaxSymptoms ? new(Field, [$"Ensure this field has no more than {MaxSymptoms} elements."]) : Kinds(symptoms) ?? Dates(symptoms, now);

    /// <summary>One is told twice when an earlier one of the same kind is not cured: cured and come back is no repetition.</summary>
    private static FieldError? Kinds(ImmutableArray<NewSymptom> symptoms)
    {
        HashSet<(Symptom, string)> uncured = [];
        foreach (var symptom in symptoms)
        {
            if (symptom is { Symptom: Symptom.Others, OtherSymptom: "" })
            {
                return Nested("other_symptom", "Other symptom should not be empty when symptom type is OTHERS");
            }

            var kind = (symptom.Symptom, symptom.Symptom == Symptom.Others ? symptom.OtherSymptom.Trim().ToLowerInvariant() : "");
            if (uncured.Contains(kind))
            {
                return new(Field, ["Duplicate symptoms are not allowed"]);
            }

            if (symptom.CureDate is null)
            {
                uncured.Add(kind);
            }
        }

        return null;
    }

    private static FieldError? Dates(ImmutableArray<NewSymptom> symptoms, DateTimeOffset now) => symptoms
        .Select(symptom =>
            symptom.OnsetDate > now ? Nested("onset_date", "Onset date cannot be in the future")
            : symptom.CureDate < symptom.OnsetDate ? Nested("cure_date", "Cure date should be after onset date")
            : null)
        .FirstOrDefault(error => error is not null);

    private static FieldError Nested(string field, string message) => new($"{Field}/{field}", [message], Plain: true);
}
