using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Scheduling;

/// <summary>The body that names an entry of the schedule.</summary>
public sealed record ScheduleEntryReference
{
    /// <summary>Its name, such as <c>summarise_patient</c>.</summary>
    [Required(RequiredIn.Always), Text(Characters.MaxNote)]
    public string Name { get; init; } = "";
}
