using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Resources;

/// <summary>
/// The body of making or changing a resource request (contract 06, §9.4 and §9.5), its shape already checked. What was left out stays as it is, in PUT too.
/// </summary>
[GenerateSerializer, Immutable, Alias("care.ResourceRequestWrite")]
public sealed record ResourceRequestWrite
{
    /// <summary>The new status. Ignored at creation.</summary>
    [Id(0), Required(RequiredIn.Create), Choice(ChoiceStyle.Label), NotMerged, Example(ResourceStatus.Pending, Changed = ResourceStatus.Approved)]
    public Optional<ResourceStatus> Status { get; init; }

    /// <summary>What is asked for.</summary>
    [Id(1), Required(RequiredIn.Create), Choice(ChoiceStyle.Label), Example(ResourceCategory.Oxygen)]
    public Optional<ResourceCategory> Category { get; init; }

    /// <summary>What of its category is asked for.</summary>
    [Id(2), Required(RequiredIn.Create), Choice(ChoiceStyle.Label), Example(ResourceSubCategory.TypeDCylinder)]
    public Optional<ResourceSubCategory> SubCategory { get; init; }

    /// <summary>Who asks. Counts at creation only.</summary>
    [Id(3), Required(RequiredIn.Create), NotMerged, Example(DemoExamples.Facility, OnCreate = true)]
    public Optional<Guid> OriginFacility { get; init; }

    /// <summary>Who decides.</summary>
    [Id(4), Required(RequiredIn.Create), Example(DemoExamples.OtherFacility, OnCreate = true)]
    public Optional<Guid> ApprovingFacility { get; init; }

    /// <summary>Who gives. Left out until somebody does; once said it is changed and not taken back.</summary>
    [Id(5), Example(DemoExamples.OtherFacility)]
    public Optional<Guid> AssignedFacility { get; init; }

    /// <summary>What is asked for, in a line.</summary>
    [Id(6), Required(RequiredIn.Create), Text(255), Example("Oxygen for the new ward")]
    public Optional<string> Title { get; init; }

    /// <summary>Why.</summary>
    [Id(7), Text(Characters.MaxNote, Blank = true), Example("Twelve more patients on high flow")]
    public Optional<string> Reason { get; init; }

    /// <summary>Whom to ask at the origin.</summary>
    [Id(8), Text(Characters.MaxLine, Blank = true), Example("Store, head nurse")]
    public Optional<string> ReferingFacilityContactName { get; init; }

    /// <summary>Their phone number.</summary>
    [Id(9), Phone(Blank = true), Example("+919744100050")]
    public Optional<string> ReferingFacilityContactNumber { get; init; }

    /// <summary>Whether it is an emergency.</summary>
    [Id(10), Example(true)]
    public Optional<bool> Emergency { get; init; }

    /// <summary>Whether somebody takes care of the request.</summary>
    [Id(11)]
    public Optional<bool> IsAssignedToUser { get; init; }

    /// <summary>How much is asked for.</summary>
    [Id(12), Whole(int.MinValue, int.MaxValue), Example(10)]
    public Optional<int> RequestedQuantity { get; init; }

    /// <summary>How much is given.</summary>
    [Id(13), Whole(int.MinValue, int.MaxValue)]
    public Optional<int> AssignedQuantity { get; init; }

    /// <summary>How urgent, by number, or null.</summary>
    [Id(14), Whole(int.MinValue, int.MaxValue)]
    public Optional<int?> Priority { get; init; }

    /// <summary>Key of the user who takes care of the request, or null.</summary>
    [Id(15), Pk]
    public Optional<int?> AssignedTo { get; init; }
}
