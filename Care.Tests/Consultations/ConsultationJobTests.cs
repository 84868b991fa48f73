using Care.Grains.Consultations;
using Care.Grains.Jobs;
using Care.Interfaces.Patients;

namespace Care.Tests.Consultations;

public sealed class ConsultationJobTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_job_that_ends_a_consultation_leaves_the_move_time_to_end_it_itself() => Assert.All(ConsultationJob.End(Guid.NewGuid(), Now), Waits);

    [Fact]
    public void The_job_that_tells_the_patient_leaves_the_change_time_to_tell_it_itself() =>
        Waits(ConsultationJob.NotifyPatient(
            new ConsultationChanged { Consultation = Guid.NewGuid(), Facility = Guid.NewGuid(), Began = Now, Revision = 1 }, Now));

    private static void Waits(Job job) =>
        Assert.True(job.NotBefore > Now.AddSeconds(1), $"{job.Kind} runs at {job.NotBefore}, beside the call that stored it.");
}
