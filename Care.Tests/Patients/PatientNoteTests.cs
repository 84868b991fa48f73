using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Patients;

/// <summary>Notes over HTTP (contract 04, §8).</summary>
public sealed class PatientNoteTests(CareSystem system)
{
    [Fact]
    public async Task A_doctor_of_another_home_writes_as_a_remote_specialist_and_is_answered_in_the_same_thread()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        var path = $"/api/v1/patient/{(await nurse.Register(home)).Id()}/notes/";
        var elsewhere = await system.Facility();
        using var doctor = await system.SignedIn(UserType.Doctor, set => set with { HomeFacility = elsewhere, Facilities = [elsewhere, home] });
        var note = await doctor.PostAsJsonAsync(path, new { note = "See me", thread = 10 }).Ok();
        Assert.Equal("RemoteSpecialist", note.Text("user_type"));
        Assert.Equal(home, note.GetProperty("facility").GetProperty("id").GetGuid());

        await nurse.PostAsJsonAsync(path, new { note = "Yes", thread = 20, reply_to = note.Id() })
            .Refused(HttpStatusCode.BadRequest, """["Reply to note should be in the same thread"]""");
        var reply = await nurse.PostAsJsonAsync(path, new { note = "Yes", thread = 10, reply_to = note.Id() }).Ok();
        Assert.Equal("See me", reply.GetProperty("reply_to_object").Text("note"));
        Assert.Equal("Nurse", reply.Text("user_type"));

        var list = await nurse.GetAsync(path + "?thread=10").Ok();
        Assert.Equal([reply.Id(), note.Id()], list.GetProperty("results").EnumerateArray().Select(item => item.Id()));
        Assert.Equal(0, (await nurse.GetAsync(path + "?thread=20").Ok()).GetProperty("count").GetInt32());
        await nurse.GetAsync(path + "?thread=30").Refused(HttpStatusCode.BadRequest);
        Assert.Equal(note.Id(), (await nurse.GetAsync($"{path}{note.Id()}/").Ok()).Id());
    }

    [Fact]
    public async Task Only_the_author_edits_and_every_text_is_kept()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        using var other = await system.Staff(UserType.Doctor, home);
        var path = $"/api/v1/patient/{(await nurse.Register(home)).Id()}/notes/";
        var note = await nurse.PostAsJsonAsync(path, new { note = "One", thread = 20 }).Ok();
        await other.PutAsJsonAsync($"{path}{note.Id()}/", new { note = "Two" })
            .Refused(HttpStatusCode.BadRequest, """{"Note":"Only the user who created the note can edit it"}""");
        await nurse.PutAsJsonAsync($"{path}{note.Id()}/", new { note = "Two" }).Ok();
        await nurse.PatchAsJsonAsync($"{path}{note.Id()}/", new { note = "Two" }).Ok();

        var edits = await nurse.GetAsync($"{path}{note.Id()}/edits/").Ok();
        Assert.Equal(2, edits.GetProperty("count").GetInt32());
        Assert.Equal(["Two", "One"], edits.GetProperty("results").EnumerateArray().Select(edit => edit.Text("note")));
        var listed = (await nurse.GetAsync(path).Ok()).GetProperty("results")[0];
        Assert.True(listed.GetProperty("last_edited_date").GetDateTimeOffset() > listed.GetProperty("created_date").GetDateTimeOffset());
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        Assert.Equal(0, (await stranger.GetAsync($"{path}{note.Id()}/edits/").Ok()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task An_edit_may_change_which_note_is_answered_but_only_to_one_of_the_same_patient()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        var path = $"/api/v1/patient/{(await nurse.Register(home)).Id()}/notes/";
        var other = await nurse.PostAsJsonAsync($"/api/v1/patient/{(await nurse.Register(home)).Id()}/notes/", new { note = "Of another patient", thread = 20 })
            .Ok();
        var first = await nurse.PostAsJsonAsync(path, new { note = "First", thread = 20 }).Ok();
        var second = await nurse.PostAsJsonAsync(path, new { note = "Second", thread = 10 }).Ok();
        var edited = $"{path}{(await nurse.PostAsJsonAsync(path, new { note = "One", thread = 20, reply_to = first.Id() }).Ok()).Id()}/";

        foreach (var unknown in (string[])[other.Id(), Guid.NewGuid().ToString()])
        {
            await nurse.PutAsJsonAsync(edited, new { note = "Two", reply_to = unknown })
                .Refused(HttpStatusCode.BadRequest, """{"reply_to":["object with this id not found"]}""");
        }

        Assert.Equal("First", (await nurse.PutAsJsonAsync(edited, new { note = "Two" }).Ok()).GetProperty("reply_to_object").Text("note"));
        Assert.Equal("Second", (await nurse.PutAsJsonAsync(edited, new { note = "Three", reply_to = second.Id() }).Ok()).GetProperty("reply_to_object")
            .Text("note"));
        Assert.Equal("Second", (await nurse.PutAsJsonAsync(edited, new { note = "Three", reply_to = first.Id() }).Ok()).GetProperty("reply_to_object")
            .Text("note"));
        Assert.Equal(JsonValueKind.Null, (await nurse.PatchAsJsonAsync(edited, new { note = "Four", reply_to = (string?)null }).Ok())
            .GetProperty("reply_to_object").ValueKind);
        Assert.Equal(4, (await nurse.GetAsync(edited + "edits/").Ok()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Whoever_is_not_verified_reads_neither_notes_nor_their_versions()
    {
        var home = await system.Facility();
        using var unverified = await system.SignedIn(UserType.Nurse, set => set with { HomeFacility = home, Facilities = [home], Verified = false });
        using var nurse = await system.Staff(UserType.Nurse, home);
        var path = $"/api/v1/patient/{(await nurse.Register(home)).Id()}/notes/";
        var note = await unverified.PostAsJsonAsync(path, new { note = "One", thread = 20 }).Ok();
        await unverified.GetAsync($"{path}{note.Id()}/").Refused(HttpStatusCode.Forbidden);
        await unverified.GetAsync($"{path}{note.Id()}/edits/").Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_hospital_neither_reads_nor_writes_notes()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        var path = $"/api/v1/patient/{(await nurse.Register(home)).Id()}/notes/";
        var note = await nurse.PostAsJsonAsync(path, new { note = "One", thread = 20 }).Ok();
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        Assert.Equal(0, (await stranger.GetAsync(path).Ok()).GetProperty("count").GetInt32());
        await stranger.GetAsync($"{path}{note.Id()}/").Refused(HttpStatusCode.NotFound);
        await stranger.PostAsJsonAsync(path, new { note = "Two", thread = 20 }).Refused(HttpStatusCode.NotFound);
        await stranger.PutAsJsonAsync($"{path}{note.Id()}/", new { note = "Two" }).Refused(HttpStatusCode.NotFound);
        using var staff = await system.Staff(UserType.Staff, home);
        await staff.PostAsJsonAsync(path, new { note = "Two", thread = 20 }).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_note_needs_a_text_a_thread_and_an_active_patient()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        var patient = (await nurse.Register(home)).Id();
        var path = $"/api/v1/patient/{patient}/notes/";
        await nurse.PostAsJsonAsync(path, new { note = "  ", thread = 10 }).Refused(HttpStatusCode.BadRequest, """{"note":["Note cannot be empty"]}""");
        await nurse.PostAsJsonAsync(path, new { note = "One" }).Refused(HttpStatusCode.BadRequest, """{"thread":"This field is required"}""");
        await nurse.PostAsJsonAsync(path, new { note = "One", thread = 15 })
            .Refused(HttpStatusCode.BadRequest, """{"thread":["\"15\" is not a valid choice."]}""");
        await nurse.PostAsJsonAsync(path, new { note = "One", thread = 10, reply_to = Guid.NewGuid() })
            .Refused(HttpStatusCode.BadRequest, """{"reply_to":["object with this id not found"]}""");
        await nurse.PatchAsJsonAsync($"/api/v1/patient/{patient}/", new { is_active = false }).Ok();
        await nurse.PostAsJsonAsync(path, new { note = "One", thread = 10 })
            .Refused(HttpStatusCode.BadRequest, """{"patient":"Updating patient data is only allowed for active patients"}""");
        await nurse.GetAsync("/api/v1/patient/x/notes/").Refused(HttpStatusCode.BadRequest);
    }
}
