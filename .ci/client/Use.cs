using Care.Client.Models;

namespace Care.Client;

/// <summary>What a program does with the API. It compiles only when the description says what is sent and answered, by names and types.</summary>
internal static class Use
{
    public static async Task<string?> SignIn(CareClient care, CancellationToken cancellation)
    {
        var tokens = await care.Api.V1.Auth.Login.EmptyPathSegment.PostAsync(
            new SignInAttempt { Username = "devdoctor", Password = "Coronasafe@123" },
            cancellationToken: cancellation);
        return tokens?.Access;
    }

    public static async Task<IReadOnlyList<string?>> NamesOfPatients(CareClient care, Guid facility, CancellationToken cancellation)
    {
        var page = await care.Api.V1.Patient.EmptyPathSegment.GetAsync(
            request =>
            {
                request.QueryParameters.Facility = facility;
                request.QueryParameters.Limit = 50;
                request.QueryParameters.Ordering = "-modified_date";
            },
            cancellation);
        return [.. page?.Results?.Select(patient => patient.Name) ?? []];
    }

    public static async Task<DateTimeOffset?> WriteNote(CareClient care, Guid patient, string text, CancellationToken cancellation)
    {
        PatientNote? note = await care.Api.V1.Patient[patient].Notes.EmptyPathSegment.PostAsync(
            new PatientNoteWrite { Note = text },
            cancellationToken: cancellation);
        return note?.CreatedDate;
    }

    public static async Task<int?> Pulse(CareClient care, Guid consultation, CancellationToken cancellation)
    {
        var round = new DailyRoundWrite { TakenAt = DateTimeOffset.UtcNow, Pulse = 80 };
        DailyRound? filed = await care.Api.V1.Consultation[consultation].Daily_rounds.EmptyPathSegment.PostAsync(round, cancellationToken: cancellation);
        return filed?.Pulse;
    }

    public static async Task Discharge(CareClient care, Guid consultation, CancellationToken cancellation) =>
        await care.Api.V1.Consultation[consultation].Discharge_patient.EmptyPathSegment.PostAsync(
            new ConsultationDischarge { DischargeDate = DateTimeOffset.UtcNow },
            cancellationToken: cancellation);

    public static async Task<FacilityFull?> Rename(CareClient care, Guid facility, string name, CancellationToken cancellation) =>
        await care.Api.V1.Facility[facility].EmptyPathSegment.PatchAsync(new PatchedFacilityWrite { Name = name }, cancellationToken: cancellation);
}
