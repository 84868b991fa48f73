using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Resources;

/// <summary>Which resource requests are listed (contract 06, §9.3). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.ResourceRequestFilter")]
public sealed record ResourceRequestFilter
{
    /// <summary>The status.</summary>
    [Id(0), Choice(ChoiceStyle.Label)]
    public ResourceStatus? Status { get; init; }

    /// <summary>What is asked for.</summary>
    [Id(1), Choice(ChoiceStyle.Label)]
    public ResourceCategory? Category { get; init; }

    /// <summary>What of its category is asked for.</summary>
    [Id(2), Choice(ChoiceStyle.Label)]
    public ResourceSubCategory? SubCategory { get; init; }

    /// <summary>Who asks.</summary>
    [Id(3)]
    public Guid? OriginFacility { get; init; }

    /// <summary>Who decides.</summary>
    [Id(4)]
    public Guid? ApprovingFacility { get; init; }

    /// <summary>Who gives.</summary>
    [Id(5)]
    public Guid? AssignedFacility { get; init; }

    /// <summary>Days of creation.</summary>
    [Id(6)]
    public DateRange? CreatedDate { get; init; }

    /// <summary>Days of the last change.</summary>
    [Id(7)]
    public DateRange? ModifiedDate { get; init; }

    /// <summary>Key of the user who takes care of the request.</summary>
    [Id(8)]
    public int? AssignedTo { get; init; }

    /// <summary>Key of the user who made it.</summary>
    [Id(9)]
    public int? CreatedBy { get; init; }

    /// <summary>Key of the user who changed it last.</summary>
    [Id(10)]
    public int? LastEditedBy { get; init; }

    /// <summary>How urgent, by number.</summary>
    [Id(11)]
    public int? Priority { get; init; }

    /// <summary>Whether an emergency.</summary>
    [Id(12)]
    public bool? Emergency { get; init; }

    /// <summary>Contained in the title, case-insensitive.</summary>
    [Id(13)]
    public string? Title { get; init; }
}
