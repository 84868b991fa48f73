using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Jobs;

/// <summary>The body that names a job that was set aside.</summary>
public sealed record JobReference
{
    /// <summary>Its id.</summary>
    [Required(RequiredIn.Always), Text(Characters.MaxNote)]
    public string Id { get; init; } = "";
}
