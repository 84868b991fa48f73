namespace Care.Grains.Notifications;

/// <summary>What a notification says of the world, as it is when its job runs.</summary>
/// <param name="Actor">First and last name of who caused it.</param>
/// <param name="NotifiedFacility">The facility whose members are told.</param>
/// <param name="Place">The facility that the link names.</param>
/// <param name="PlaceName">Its name.</param>
/// <param name="Patient">The patient's name.</param>
/// <param name="PatientsDoctor">The user (integer key) that the patient's last consultation is assigned to.</param>
/// <param name="BoardMessage">What was written on the notice board.</param>
internal sealed record NotificationFacts(
    string Actor, Guid NotifiedFacility, Guid? Place, string? PlaceName, string? Patient, int? PatientsDoctor, string? BoardMessage);
