using Care.Grains.Permissions;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Patients;

/// <summary>
/// What a patient and the consultations have to do with each other (contract 04, §3.3 and §5). A consultation decides on itself; the patient keeps what the
/// patient's own rules and lists need of the last.
/// </summary>
internal sealed partial class PatientGrain
{
    public Task<ConsultedPatient?> ForConsultation() =>
        Task.FromResult(Exists
            ? new ConsultedPatient(
                State.Facility, State.IsActive, State.AssignedTo, State.LastConsultation, BirthRule.FirstDay(State.DateOfBirth, State.YearOfBirth),
                    State.DeathDatetime is not null)
            : null);

    public async Task<Outcome<Done>> OnConsultationChanged(ConsultationChanged change)
    {
        if (!Exists)
        {
            return NotFound;
        }

        var next = State.With(change);
        if (ReferenceEquals(next, State))
        {
            return default(Done);
        }

        var counted = next.IsActive == State.IsActive;
        if (await Save(next, touch: change.ChangesPatient) is { } collision)
        {
            return collision;
        }

        if (!counted)
        {
            await lookups.CensusChanged(State.Facility);
        }

        return default(Done);
    }

    /// <summary>Ends the consultation that the patient left, at once if possible; the job that is stored with the move does it otherwise.</summary>
    private async Task EndConsultation(Guid? left, DateTimeOffset moved)
    {
        if (left is not { } consultation)
        {
            return;
        }

        try
        {
            using (ClusterCaller.For($"move {this.GetPrimaryKey()}").Enter())
            {
                await GrainFactory.GetGrain<IConsultation>(consultation).EndByTransfer(moved);
            }
        }
        catch (Exception e) when (e is TimeoutException or OrleansException or DependencyFailedException)
        {
            ConsultationNotEnded(e, consultation);
        }
    }

    [LoggerMessage(4101, LogLevel.Warning, "The consultation {ConsultationId} of a patient who was moved could not be ended at once; a job ends it")]
    private partial void ConsultationNotEnded(Exception exception, Guid consultationId);
}
