using System.Text.Json;
using Care.Grains.Storage;

namespace Care.Grains.Notifications;

/// <summary>What a PUSH_MESSAGE tells the open pages of a browser (contract 07, 4.6): which page reads anew, and whose.</summary>
/// <param name="FacilityId">The facility that the page is of.</param>
/// <param name="PatientId">The patient that it is about.</param>
/// <param name="From">What changed, in the client's words.</param>
internal sealed record PushedChange(Guid? FacilityId, Guid? PatientId, string From)
{
    public static PushedChange NoteWritten(Guid? facility, Guid? patient) => new(facility, patient, "patient/doctor_notes/create");

    public string ToJson() => JsonSerializer.Serialize(this, StateJson.Options);
}
