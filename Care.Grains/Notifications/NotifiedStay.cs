namespace Care.Grains.Notifications;

/// <summary>What must be known of a stay to notify of something that happened to it.</summary>
/// <param name="Consultation">The stay.</param>
/// <param name="Patient">Whose stay it is.</param>
/// <param name="Facility">The facility of the stay, which need not be the patient's any more.</param>
/// <param name="AssignedTo">The user (integer key) that the stay is assigned to, after the change; null for nobody.</param>
public sealed record NotifiedStay(Guid Consultation, Guid Patient, Guid Facility, int? AssignedTo);
