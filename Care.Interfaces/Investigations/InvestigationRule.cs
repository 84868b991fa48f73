using System.Collections.Immutable;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Investigations;

/// <summary>What is wrong with results (contract 06, §5.4 and §5.5).</summary>
public static class InvestigationRule
{
    /// <summary>Nothing is logged or changed once the consultation has ended.</summary>
    public static Error Discharged { get; } = Error.Field("consultation", "Discharged Consultation data cannot be updated");

    /// <summary>A value that is none of the consultation's.</summary>
    public static Error NotFound(Guid value) => Error.Rule(value.ToString(), "not found");

    /// <summary>A change that does not say of which value.</summary>
    public static Error WithoutId { get; } = Error.Rule("external_id", "is required");

    /// <summary>What is named has to be in the catalogue.</summary>
    /// <param name="results">The results.</param>
    /// <param name="isInvestigation">Whether there is such an investigation.</param>
    /// <param name="isGroup">Whether there is such a group.</param>
    public static Error? CheckKnown(IReadOnlyList<NewInvestigationValue> results, Func<Guid, bool> isInvestigation, Func<int, bool> isGroup)
    {
        ArgumentNullException.ThrowIfNull(results);
        ImmutableArray<FieldError> unknown =
        [
            .. results.Index().SelectMany(result => (FieldError?[])
            [
                isInvestigation(result.Item.Investigation) ? null : new($"{result.Index}/investigation", ["object with this id not found"]),
                result.Item.Group is not { } group || isGroup(group)
                    ? null
                    : new($"{result.Index}/group", [$"Invalid pk \"{group}\" - object does not exist."]),
            ]).OfType<FieldError>(),
        ];
        return unknown is [] ? null : Error.Fields(unknown);
    }
}
