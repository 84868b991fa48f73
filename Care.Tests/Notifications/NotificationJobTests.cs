using Care.Grains.Jobs;
using Care.Grains.Notifications;
using Care.Grains.Storage;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Notifications;

/// <summary>Whom the job of an event tells, and what (contract 07, 4.2 and 4.3).</summary>
public sealed class NotificationJobTests(CareSystem system)
{
    [Fact]
    public async Task Members_and_the_assigned_doctor_are_told_and_the_actor_is_not()
    {
        var home = await system.Facility();
        var (actor, nurse, staff) = (await system.Member(home), await system.Member(home), await system.Member(home, UserType.Staff));
        var doctor = await system.Member(await system.Facility(), UserType.Doctor);
        using var writes = await system.SignedIn(actor);
        var patient = Guid.Parse((await writes.Register(home)).Id());
        var consultation = new NotifiedConsultation(Guid.NewGuid(), patient, home, await system.Pk(doctor));
        await system.Run(NotificationJob.ConsultationUpdated(consultation, await system.Pk(actor)));

        foreach (var receiver in (TestUser[])[nurse, staff, doctor])
        {
            using var reads = await system.SignedIn(receiver);
            var notifications = Assert.Single(await reads.Notifications("?event=PATIENT_CONSULTATION_UPDATED"));
            Assert.Equal("Consultation for Patient Asha Kumari was updated by Test Nurse", notifications.Text("message"));
            Assert.Equal("SYSTEM_GENERATED", notifications.Text("event_type"));
            Assert.Equal(actor.Username, notifications.GetProperty("caused_by").Text("username"));
            Assert.Equal(
                $$"""{"facility":"{{home}}","patient":"{{patient}}","consultation":"{{consultation.Consultation}}"}""",
                    notifications.GetProperty("caused_objects").GetRawText());
            Assert.Null(notifications.Text("read_at"));
        }

        Assert.Empty(await writes.Notifications("?event=PATIENT_CONSULTATION_UPDATED"));
    }

    [Fact]
    public async Task A_job_that_runs_again_tells_nobody_twice_and_who_is_both_member_and_assigned_is_told_once()
    {
        var home = await system.Facility();
        var (actor, doctor) = (await system.Member(home), await system.Member(home, UserType.Doctor));
        using var writes = await system.SignedIn(actor);
        var consultation = new NotifiedConsultation(Guid.NewGuid(), Guid.Parse((await writes.Register(home)).Id()), home, await system.Pk(doctor));
        var job = NotificationJob.DailyRoundCreated(Guid.NewGuid(), consultation, await system.Pk(actor));
        await system.Run(job);
        await system.RunHandler(job);

        using var reads = await system.SignedIn(doctor);
        Assert.Single(await reads.Notifications("?event=PATIENT_CONSULTATION_UPDATE_CREATED"));
    }

    [Fact]
    public async Task A_job_that_several_silos_run_side_by_side_tells_nobody_twice()
    {
        var home = await system.Facility();
        var (actor, nurse) = (await system.Member(home), await system.Member(home));
        using var writes = await system.SignedIn(actor);
        var patient = Guid.Parse((await writes.Register(home)).Id());
        var by = await system.Pk(actor);
        Job[] jobs = [.. Enumerable.Range(0, 10).Select(_ => NotificationJob.PatientFileUploaded(patient, by))];

        // As where a silo has no time to say that it lives, and others take its jobs over while it goes on.
        await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(silo => Task.WhenAll((silo % 2 == 0 ? jobs : [.. jobs.Reverse()]).Select(job => Writer().Run(job, CancellationToken.None)))));

        using var reads = await system.SignedIn(nurse);
        Assert.Equal(jobs.Length, (await reads.Notifications("?event=PATIENT_FILE_UPLOAD_CREATED&limit=100")).Count);

        NotificationWriter Writer() => new(
            system.SiloServices.GetRequiredService<CareDatabase>(), system.SiloServices.GetRequiredService<IJobQueue>(),
                system.SiloServices.GetRequiredService<PushOptions>(), TimeProvider.System);
    }

    [Fact]
    public async Task Jobs_that_are_run_together_each_tell_their_own_and_one_that_tells_nobody_holds_up_none()
    {
        var (home, other) = (await system.Facility(), await system.Facility());
        var (actor, nurse, stranger) = (await system.Member(home), await system.Member(home), await system.Member(other));
        using var writes = await system.SignedIn(actor);
        var by = await system.Pk(actor);
        Guid[] patients = [.. await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(async n => Guid.Parse((await writes.Register(home, body => body["name"] = $"Patient {(char)('A' + n)}")).Id())))];
        await Task.WhenAll([
            .. patients.Select(patient => system.Run(NotificationJob.PatientUpdated(patient, by))),
            system.Run(NotificationJob.PatientUpdated(Guid.NewGuid(), by)),
            system.Run(NotificationJob.ShiftingUpdated(Guid.NewGuid(), patients[0], other, by)),
        ]);

        using var reads = await system.SignedIn(nurse);
        var notifications = await reads.Notifications("?event=PATIENT_UPDATED&limit=100");
        Assert.Equal(
            patients.Select((patient, n) => ($"Patient Patient {(char)('A' + n)} was updated by Test Nurse", patient.ToString())),
            notifications.Select(one => (one.Text("message")!, one.GetProperty("caused_objects").Text("patient")!)).Order());
        using var elsewhere = await system.SignedIn(stranger);
        Assert.Single(await elsewhere.Notifications("?event=SHIFTING_UPDATED"));
        Assert.Empty(await elsewhere.Notifications("?event=PATIENT_UPDATED"));
    }

    [Fact]
    public async Task Nobody_is_told_where_the_patient_has_no_facility_or_the_facility_is_gone()
    {
        var home = await system.Facility();
        var (actor, nurse) = (await system.Member(home), await system.Member(home));
        using var writes = await system.SignedIn(actor);
        var patient = Guid.Parse((await writes.Register(home)).Id());
        var by = await system.Pk(actor);
        await system.Sql("update patient set facility = null where id = $1", patient);
        await system.Run(NotificationJob.PatientUpdated(patient, by));
        // Nobody is cared for in a facility that is deleted.
        await system.Sql("update patient set facility = $2, is_active = false where id = $1", patient, home);
        await system.Sql("update facility set deleted = true where id = $1", home);
        await system.Run(NotificationJob.PatientUpdated(patient, by));
        await system.Run(NotificationJob.PatientUpdated(Guid.NewGuid(), by));

        using var reads = await system.SignedIn(nurse);
        Assert.Empty(await reads.Notifications("?event=PATIENT_UPDATED"));
    }

    [Fact]
    public async Task Who_was_deactivated_is_not_told()
    {
        var home = await system.Facility();
        var (actor, nurse) = (await system.Member(home), await system.Member(home));
        using var writes = await system.SignedIn(actor);
        var patient = Guid.Parse((await writes.Register(home)).Id());
        await system.Sql("update permission_set set is_active = false where id = $1", nurse.Id);
        await system.Run(NotificationJob.PatientUpdated(patient, await system.Pk(actor)));
        Assert.Equal(0L, await system.Sql("select count(*) from notification where event = 30 and intended_for = $1", await system.Pk(nurse)));
    }

    [Fact]
    public async Task A_shifting_request_is_told_to_the_approving_facility_alone()
    {
        var (home, approving) = (await system.Facility(), await system.Facility());
        var (actor, colleague, approver) = (await system.Member(home), await system.Member(home), await system.Member(approving));
        using var writes = await system.SignedIn(actor);
        var patient = Guid.Parse((await writes.Register(home)).Id());
        var shifting = Guid.NewGuid();
        await system.Run(NotificationJob.ShiftingUpdated(shifting, patient, approving, await system.Pk(actor)));

        using var reads = await system.SignedIn(approver);
        var notifications = Assert.Single(await reads.Notifications());
        Assert.Equal($$"""{"shifting":"{{shifting}}"}""", notifications.GetProperty("caused_objects").GetRawText());
        using var reader = await system.SignedIn(colleague);
        Assert.Empty(await reader.Notifications("?event=SHIFTING_UPDATED"));
    }

    [Fact]
    public async Task Prescriptions_and_files_of_a_consultation_are_told_where_the_consultation_is_and_link_to_where_the_patient_is()
    {
        var (home, before) = (await system.Facility(), await system.Facility());
        var (actor, there) = (await system.Member(home), await system.Member(before));
        using var writes = await system.SignedIn(actor);
        var consultation = new NotifiedConsultation(Guid.NewGuid(), Guid.Parse((await writes.Register(home)).Id()), before, null);
        var by = await system.Pk(actor);
        await system.Run(NotificationJob.PrescriptionCreated(consultation, by));
        await system.Run(NotificationJob.ConsultationFileUploaded(consultation, by));

        using var reads = await system.SignedIn(there);
        var notifications = await reads.Notifications();
        Assert.Equal(["CONSULTATION_FILE_UPLOAD_CREATED", "PATIENT_PRESCRIPTION_CREATED"], notifications.Select(notification => notification.Text("event")));
        Assert.All(notifications, notification => Assert.Equal(home, notification.GetProperty("caused_objects").GetProperty("facility").GetGuid()));
    }
}
