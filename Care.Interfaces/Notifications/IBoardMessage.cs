using Care.Interfaces.Calls;

namespace Care.Interfaces.Notifications;

/// <summary>
/// A message on the notice board of a facility (contract 07, 4.4 <c>notify</c>). Keyed by a new id; no API shows it but through the notifications that it
/// causes.
/// </summary>
[Alias("care.IBoardMessage")]
public interface IBoardMessage : IGrainWithGuidKey
{
    /// <summary>Tells all members of the facility but the sender.</summary>
    /// <param name="facility">The facility; null when none was sent.</param>
    /// <param name="message">The text; null when none was sent.</param>
    [Alias("Post")]
    Task<Outcome<Done>> Post(Guid? facility, string? message);
}
