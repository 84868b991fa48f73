using Care.Grains.Notifications;
using Care.Grains.Scheduling;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Notifications;

/// <summary>The nightly cleanup (contract 07, 1).</summary>
public sealed class DeleteOldNotificationsTests(CareSystem system)
{
    [Fact]
    public async Task What_is_ninety_days_old_is_deleted_and_what_is_younger_stays()
    {
        var home = await system.Facility();
        using var doctor = await system.Staff(UserType.Doctor, home);
        using var nurse = await system.Staff(UserType.Nurse, home);
        var patient = Guid.Parse((await doctor.Register(home)).Id());
        var by = (int)(await system.Sql("select created_by from patient where id = $1", patient))!;
        await nurse.Notified("PATIENT_CREATED");
        await system.Run(NotificationJob.PatientUpdated(patient, by));
        // As old as no other test's, so that the run meets these alone.
        await system.Sql("update notification set created_date = '2020-01-01T00:00:00Z' where event = 20 and document -> 'caused_objects' ->> 'patient' = $1",
            patient.ToString());
        await system.Sql("update notification set created_date = '2020-01-03T00:00:00Z' where event = 30 and document -> 'caused_objects' ->> 'patient' = $1",
            patient.ToString());

        var due = new DateTimeOffset(2020, 1, 2, 0, 0, 0, TimeSpan.Zero).AddDays(90);
        await system.Run(
            Occurrence.JobOf(new ScheduleEntry(ScheduleNames.DeleteOldNotifications, "0 0 * * *", ScheduleNames.DeleteOldNotifications), due, Guid.NewGuid()));
        Assert.Equal("PATIENT_UPDATED", Assert.Single(await nurse.Notifications()).Text("event"));
    }
}
