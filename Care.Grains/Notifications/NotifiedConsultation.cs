namespace Care.Grains.Notifications;

/// <summary>What must be known of a consultation to notify of something that happened to it.</summary>
/// <param name="Consultation">The consultation.</param>
/// <param name="Patient">Whose consultation it is.</param>
/// <param name="Facility">The facility of the consultation, which need not be the patient's any more.</param>
/// <param name="AssignedTo">The user (integer key) that the consultation is assigned to, after the change; null for nobody.</param>
public sealed record NotifiedConsultation(Guid Consultation, Guid Patient, Guid Facility, int? AssignedTo);
