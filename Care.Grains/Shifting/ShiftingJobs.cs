using System.Collections.Immutable;
using Care.Grains.Jobs;
using Care.Grains.Messages;
using Care.Grains.Notifications;

namespace Care.Grains.Shifting;

/// <summary>The jobs that changes of shifting requests cause, to be saved with them.</summary>
internal sealed class ShiftingJobs(MessageJobs messages, SmsOptions sms)
{
    /// <summary>How long the call that began the steps has to take them itself.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(5);

    /// <summary>Takes the steps of a request that are left when the call that began them is gone.</summary>
    public static Job Finish(Guid request, Guid command, DateTimeOffset now) =>
        Job.Of(FinishShifting.Name, $"{FinishShifting.Name}/{command}", new ShiftingJob(request)) with { NotBefore = now + Delay };

    /// <summary>Rejects the requests of a patient who was moved otherwise (contract 06, §7.10).</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="facility">Where the patient was moved to.</param>
    /// <param name="moved">When: requests that were made later are not meant.</param>
    public static Job RejectMoved(Guid patient, Guid facility, DateTimeOffset moved) =>
        Job.Of(RejectMovedShiftings.Name, $"{RejectMovedShiftings.Name}/{Guid.CreateVersion7()}", new PatientMovedJob(patient, facility, moved));

    /// <summary>
    /// The destination takes the patient: tells the members of the approving facility, and by text message those who wait for it (contract 06, §11).
    /// </summary>
    public ImmutableArray<Job> DestinationApproved(Guid request, ShiftingState state, ShiftingRelatedEntities related, int by)
    {
        if (related.Approving is not { } approving)
        {
            return [];
        }

        var notification = NotificationJob.ShiftingUpdated(request, state.Patient, approving.Id, by);
        return sms.SendsUpdates ? [notification, .. TextMessages(request, state, related)] : [notification];
    }

    private ImmutableArray<Job> TextMessages(Guid request, ShiftingState state, ShiftingRelatedEntities related) => messages.Sms(
        $"shifting/{request}/{Guid.CreateVersion7()}",
        [state.ReferingFacilityContactNumber, related.Patient?.State.PhoneNumber, related.Patient?.State.EmergencyPhoneNumber],
        $"Your Shifting Request to {related.Assigned?.State.Name ?? state.AssignedFacilityExternal} has been approved in Care."
        + $" Please contact {related.Approving?.State.PhoneNumber} for any queries");
}
