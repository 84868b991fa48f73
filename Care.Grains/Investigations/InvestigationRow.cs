using Care.Interfaces.Investigations;

namespace Care.Grains.Investigations;

/// <summary>An investigation of the catalogue.</summary>
/// <param name="Id">The id that the API shows.</param>
/// <param name="Pk">The integer key that values show.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its result is; null where it is not known.</param>
/// <param name="Choices">The options of a choice, between commas, or null.</param>
/// <param name="Unit">The unit of its values, or null.</param>
/// <param name="IdealValue">What is normal, in words, or null.</param>
/// <param name="MinValue">The least normal value, or null.</param>
/// <param name="MaxValue">The greatest normal value, or null.</param>
/// <param name="Groups">Its groups, at least one.</param>
internal sealed record InvestigationRow(
    Guid Id,
    int Pk,
    string Name,
    InvestigationType? Type,
    string? Choices,
    string? Unit,
    string? IdealValue,
    double? MinValue,
    double? MaxValue,
    IReadOnlyList<InvestigationGroupRow> Groups);

/// <summary>A group of the catalogue.</summary>
/// <param name="Id">The id that the API shows.</param>
/// <param name="Pk">The integer key that values name it by.</param>
/// <param name="Name">Its name.</param>
internal sealed record InvestigationGroupRow(Guid Id, int Pk, string Name);
