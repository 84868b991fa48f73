using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Care.Grains.Permissions;
using Care.Interfaces.Consultations;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Facilities;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Care.Tests.Shifting;

namespace Care.Tests.Storage;

/// <summary>
/// Changes that are made in several steps, sent what one of the later steps refuses: the answer names the field, nothing is half written, and the corrected
/// request is carried out as if it were the first.
/// </summary>
public sealed class ChangeInStepsTests(CareSystem system)
{
    private static readonly string LongWords = new('ക', 3_000);

    public static TheoryData<string> Admissions => [.. RefusedBeginnings.Keys];

    /// <summary>What an admission begins with, each of which a diagnosis or symptom is refused for.</summary>
    private static Dictionary<string, Action<JsonObject>> RefusedBeginnings { get; } = new()
    {
        ["unknown diagnosis"] = body => body["create_diagnoses"] = new JsonArray(Diagnosis(TestConcepts.Cholera), Diagnosis(1)),
        ["diagnosis twice"] = body => body["create_diagnoses"] = new JsonArray(Diagnosis(TestConcepts.Cholera), Diagnosis(TestConcepts.Cholera)),
        ["two principal diagnoses"] = body =>
            body["create_diagnoses"] = new JsonArray(Diagnosis(TestConcepts.Cholera, isPrincipal: true), Diagnosis(TestConcepts.Asthma, isPrincipal: true)),
        ["refuted diagnosis"] = body => body["create_diagnoses"] = new JsonArray(Diagnosis(TestConcepts.Cholera), Diagnosis(TestConcepts.Asthma, "refuted")),
        ["diagnosis that is no number"] = body =>
            body["create_diagnoses"] = new JsonArray(new JsonObject { ["diagnosis"] = "x", ["verification_status"] = "confirmed" }),
        ["unknown symptom"] = body => body["create_symptoms"] = new JsonArray(Symptom(2), Symptom(999)),
        ["symptom twice"] = body => body["create_symptoms"] = new JsonArray(Symptom(2), Symptom(2)),
        ["other symptom without words"] = body => body["create_symptoms"] = new JsonArray(Symptom(2), Symptom(9)),
        ["other symptom twice"] = body => body["create_symptoms"] = new JsonArray(Symptom(9, "Itch"), Symptom(9, " itch ")),
        ["null in the words"] = body => body["create_symptoms"] = new JsonArray(Symptom(9, "It\0ch")),
        ["symptom of tomorrow"] = body => body["create_symptoms"] = new JsonArray(Symptom(2, onset: DateTimeOffset.UtcNow.AddDays(1).ToString("O"))),
        ["symptom cured before it began"] = body => body["create_symptoms"] = new JsonArray(Symptom(2, cure: "2023-01-01T00:00:00Z")),
        ["symptom without a beginning"] = body => body["create_symptoms"] = new JsonArray(Symptom(2), new JsonObject { ["symptom"] = 3 }),
    };

    [Theory]
    [MemberData(nameof(Admissions))]
    public async Task An_admission_with_something_that_is_refused_is_no_admission(string wrong)
    {
        using var fixture = await ConsultationFixture.Open(system);
        await Refused(() => fixture.Nurse.PostAsJsonAsync("/api/v1/consultation/", fixture.Body(RefusedBeginnings[wrong])));
        Assert.Equal(0L, await Count("select count(*) from consultation where patient = $1", fixture.PatientId));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await fixture.PatientNow()).GetProperty("last_consultation").ValueKind);
        await fixture.Begin();
    }

    [Fact]
    public async Task A_symptom_in_many_words_is_kept_or_refused_as_a_whole()
    {
        using var fixture = await ConsultationFixture.Open(system);
        using var answer = await fixture.Nurse.PostAsJsonAsync(
            "/api/v1/consultation/", fixture.Body(body => body["create_symptoms"] = new JsonArray(Symptom(9, Unlike(LongWords)))));
        Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.BadRequest, await answer.Content.ReadAsStringAsync());
        var expected = answer.StatusCode == HttpStatusCode.Created ? 1L : 0L;
        Assert.Equal(expected, await Count("select count(*) from consultation where patient = $1", fixture.PatientId));
        Assert.Equal(expected,
            await Count("select count(*) from encounter_symptom s join consultation c on c.id = s.consultation where c.patient = $1", fixture.PatientId));
    }

    [Fact]
    public async Task What_the_first_steps_rule_lets_pass_no_later_step_refuses()
    {
        using var fixture = await ConsultationFixture.Open(system);
        // Cured and come back is no repetition, words beside a symptom of the list are kept, and so are the same words in two symptoms.
        var consultation = await fixture.Begin(body =>
        {
            body["create_diagnoses"] = new JsonArray(
                Diagnosis(TestConcepts.Cholera), Diagnosis(TestConcepts.Asthma, "provisional"), Diagnosis(TestConcepts.Pneumonia, isPrincipal: true));
            body["create_symptoms"] = new JsonArray(
                Symptom(2, cure: "2024-02-02T00:00:00Z"), Symptom(2), Symptom(3, "words"), Symptom(9, "Itch", cure: "2024-02-02T00:00:00Z"), Symptom(9, "itch"),
                    Symptom(9, "Rash"));
        });
        Assert.Equal((3, 6), (consultation.GetProperty("diagnoses").GetArrayLength(), consultation.GetProperty("symptoms").GetArrayLength()));
        Assert.Equal(0L, await Count("select count(*) from consultation where id = $1 and document ? 'beginning'", Guid.Parse(consultation.Id())));
    }

    [Fact]
    public async Task A_discharge_that_is_refused_ends_nothing()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        foreach (var wrong in new object[]
        {
            new { new_discharge_reason = 1, discharge_date = DateTimeOffset.UtcNow.AddDays(1) },
            new { new_discharge_reason = 1, discharge_date = "2020-01-01T00:00:00Z" },
            new { new_discharge_reason = 2, discharge_date = DateTimeOffset.UtcNow, referred_to = Guid.NewGuid() },
            new { new_discharge_reason = 3, discharge_date = DateTimeOffset.UtcNow, death_confirmed_doctor = "Dr. A" },
            new { new_discharge_reason = 3, discharge_date = DateTimeOffset.UtcNow, death_datetime = DateTimeOffset.UtcNow.AddMinutes(-1) },
            new { new_discharge_reason = 3, discharge_date = DateTimeOffset.UtcNow, death_datetime = DateTimeOffset.UtcNow.AddDays(1),
                death_confirmed_doctor = "Dr. A" },
        })
        {
            await Refused(() => fixture.Discharge(consultation, wrong));
        }

        var patient = await fixture.PatientNow();
        Assert.Equal(
            (true, System.Text.Json.JsonValueKind.Null), (patient.GetProperty("is_active").GetBoolean(), patient.GetProperty("death_datetime").ValueKind));
        Assert.Equal(0L, await Count(
            "select count(*) from consultation where id = $1 and (discharge_date is not null or document ? 'summary_run')", Guid.Parse(consultation.Id())));
        await fixture.Discharge(consultation, new { new_discharge_reason = 1, discharge_date = DateTimeOffset.UtcNow }).Succeeded();
    }

    [Fact]
    public async Task A_transfer_that_is_refused_moves_nobody_and_ends_no_consultation()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        var gone = await DeletedFacility();
        using var anywhere = await system.SignedIn(UserType.StateAdmin, set => set with { IsSuperuser = true });
        foreach (var wrong in new object[]
        {
            new { facility = gone, year_of_birth = 1980 },
            new { facility = Guid.NewGuid(), year_of_birth = 1980 },
            new { facility = await system.Facility(), year_of_birth = 1979 },
        })
        {
            await Refused(() => anywhere.PostAsJsonAsync($"/api/v1/patient/{fixture.PatientId}/transfer/", wrong));
        }

        Assert.Equal(fixture.Facility, (await fixture.PatientNow()).GetProperty("facility").GetGuid());
        Assert.Equal(1L, await Count("select count(*) from consultation where id = $1 and discharge_date is null", Guid.Parse(consultation.Id())));
    }

    [Fact]
    public async Task A_shifting_request_that_is_refused_leaves_its_patient_alone()
    {
        using var fixture = await ShiftingFixture.Make(system, body => body["allow_transfer"] = false);
        var gone = await DeletedFacility();
        foreach (var wrong in new Action<JsonObject>[]
        {
            body => body["assigned_facility"] = gone.ToString(),
            body => body["shifting_approving_facility"] = gone.ToString(),
            body => body["patient_category"] = "Nonsense",
            body => body["assigned_to"] = int.MaxValue,
            body => body["status"] = "COMPLETED?",
        })
        {
            await Refused(() => fixture.Sender.PostAsJsonAsync("/api/v1/shift/", fixture.Body(wrong)));
        }

        Assert.Equal(0L, await Count("select count(*) from shifting_request where patient = $1", Guid.Parse(fixture.Patient)));
        Assert.Equal(1L, await Count("select count(*) from patient where id = $1 and not allow_transfer", Guid.Parse(fixture.Patient)));
        await fixture.Request();
    }

    [Fact]
    public async Task A_shifting_to_a_facility_that_is_gone_leaves_patient_consultation_and_request_as_they_are()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var path = await fixture.OnTheWay();
        using var admin = await system.SignedIn(UserType.StateAdmin, set => set with { IsSuperuser = true });
        await admin.Delete($"/api/v1/facility/{fixture.To}/");
        await Refused(() => admin.PostAsync(path + "transfer/", null));
        Assert.Equal(
            1L, await Count("select count(*) from patient where id = $1 and facility = (select origin_facility from shifting_request where patient = $1)",
                Guid.Parse(fixture.Patient)));
        Assert.Equal(1L,
            await Count("select count(*) from shifting_request where patient = $1 and status = 70 and not document ? 'command'", Guid.Parse(fixture.Patient)));
    }

    [Fact]
    public async Task A_user_who_is_refused_leaves_neither_account_nor_permissions()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var (here, gone) = (await system.Facility(), await DeletedFacility());
        var taken = (await system.User(UserType.Nurse)).Username;
        var linked = await Count("select count(*) from permission_set where facilities @> array[$1]", here);
        foreach (var wrong in new Action<JsonObject>[]
        {
            body => body["username"] = taken,
            body => body["facilities"] = new JsonArray(gone.ToString()),
            body => body["facilities"] = new JsonArray(Guid.NewGuid().ToString()),
            body => body["home_facility"] = gone.ToString(),
            body => body["ward"] = int.MaxValue,
        })
        {
            var body = NewUser();
            body["facilities"] = new JsonArray(here.ToString());
            wrong(body);
            await Refused(() => admin.PostAsJsonAsync("/api/v1/users/add_user/", body));
            Assert.Equal(0L, await Count("select count(*) from care_user where username = $1 and username <> $2", (string)body["username"]!, taken));
            Assert.Equal(linked, await Count("select count(*) from permission_set where facilities @> array[$1]", here));
        }
    }

    [Fact]
    public async Task A_change_of_a_user_of_which_one_half_is_refused_is_not_made_by_half()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var (user, taken) = (await system.User(UserType.Nurse), (await system.User(UserType.Nurse)).Username);
        await Refused(() => admin.PatchAsJsonAsync($"/api/v1/users/{user.Username}/", new { first_name = "Changed", home_facility = Guid.NewGuid() }));
        var here = await system.Facility();
        await Refused(() => admin.PatchAsJsonAsync($"/api/v1/users/{user.Username}/", new { username = taken, home_facility = here }));
        var after =
            await Count(
                "select count(*) from care_user u join permission_set p on p.id = u.id where u.id = $1 and u.first_name = 'Test' and p.home_facility is null",
                    user.Id);
        Assert.Equal(1L, after);
    }

    [Fact]
    public async Task A_patient_who_is_refused_is_not_there_at_all()
    {
        var facility = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, facility);
        foreach (var wrong in new Action<JsonObject>[]
        {
            body => body["meta_info"] = new JsonObject { ["occupation"] = 9_999 },
            body => body["contacted_patients"] =
                new JsonArray(new JsonObject { ["patient_in_contact"] = Guid.NewGuid().ToString(), ["relation_with_patient"] = 1, ["mode_of_contact"] = 1 }),
            body => body["medical_history"] = new JsonArray(new JsonObject { ["disease"] = "Nonsense", ["details"] = "" }),
            body => body["ward"] = int.MaxValue,
            body => body["assigned_to"] = int.MaxValue,
            body => body["nearest_facility"] = int.MaxValue,
        })
        {
            await Refused(() => nurse.PostAsJsonAsync("/api/v1/patient/", PatientFixture.Body(facility, wrong)));
        }

        Assert.Equal(0L, await Count("select count(*) from patient where facility = $1", facility));
        Assert.Equal(0L, await Count("select coalesce(sum(patients), 0) from facility_census where facility = $1", facility));
    }

    [Fact]
    public async Task A_facility_that_is_refused_links_nobody()
    {
        var full = await system.User(UserType.DistrictAdmin, set =>
            set with { Facilities = [.. Enumerable.Range(0, PermissionSetGrain.MaxFacilities).Select(_ => Guid.NewGuid())] });
        using var creator = await system.SignedIn(full);
        await Refused(() => creator.PostAsJsonAsync("/api/v1/facility/", FacilityFixture.Body("Full " + full.Username)));
        Assert.Equal(0L, await Count("select count(*) from facility where name = $1", "Full " + full.Username));
    }

    [Fact]
    public async Task A_round_that_is_refused_is_not_heard_of_by_its_consultation()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Admit();
        var before = await Count("select version::bigint from consultation where id = $1", Guid.Parse(consultation.Id()));
        foreach (var wrong in new JsonObject[]
        {
            new() { ["taken_at"] = DateTimeOffset.UtcNow.AddDays(1)
                .ToString("O"), ["rounds_type"] = "NORMAL", ["action"] = "REVIEW", ["review_interval"] = 60 },
            new() { ["taken_at"] = "2024-03-02T00:00:00Z", ["rounds_type"] = "VENTILATOR", ["review_interval"] = 60,
                ["iv_fluids"] = new JsonArray(Fluid(9_000), Fluid(9_000)) },
        })
        {
            await Refused(() => fixture.Nurse.PostAsJsonAsync($"/api/v1/consultation/{consultation.Id()}/daily_rounds/", wrong));
        }

        Assert.Equal(0L, await Count("select count(*) from daily_round where consultation = $1", Guid.Parse(consultation.Id())));
        Assert.Equal(before, await Count("select version::bigint from consultation where id = $1", Guid.Parse(consultation.Id())));

        static JsonObject Fluid(int quantity) => new() { ["name"] = "RL", ["quantity"] = quantity };
    }

    [Fact]
    public async Task A_consent_that_is_refused_archives_no_earlier_one()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        var path = $"/api/v1/consultation/{consultation.Id()}/consents/";
        await fixture.Doctor.PostAsJsonAsync(path, new { type = (int)ConsentType.PatientCodeStatus, patient_code_status = 1 }).Ok();
        await Refused(() => fixture.Doctor.PostAsJsonAsync(path, new { type = (int)ConsentType.PatientCodeStatus }));
        await Refused(() => fixture.Doctor.PostAsJsonAsync(path, new { type = (int)ConsentType.PatientCodeStatus, patient_code_status = 99 }));
        Assert.Equal(1L, await Count("select count(*) from patient_consent where consultation = $1 and not coalesce((document ->> 'archived')::boolean, false)",
            Guid.Parse(consultation.Id())));
    }

    private static JsonObject Diagnosis(long concept, string status = "confirmed", bool isPrincipal = false) =>
        new() { ["diagnosis"] = concept, ["verification_status"] = status, ["is_principal"] = isPrincipal };

    private static JsonObject Symptom(int symptom, string words = "", string onset = "2024-02-01T00:00:00Z", string? cure = null) =>
        new() { ["symptom"] = symptom, ["other_symptom"] = words, ["onset_date"] = onset, ["cure_date"] = cure };

    /// <summary>Words that no compression makes short.</summary>
    private static string Unlike(string words)
    {
        var random = new Random(5);
        return string.Concat(words.Select(_ => (char)random.Next(0x0D05, 0x0D39)));
    }

    private static JsonObject NewUser() => new()
    {
        ["username"] = "n" + Guid.NewGuid().ToString("N")[..12],
        ["password"] = CareSystem.Password,
        ["user_type"] = "Nurse",
        ["gender"] = "Female",
        ["date_of_birth"] = "1990-01-01",
        ["phone_number"] = "+919876543210",
        ["first_name"] = "New",
        ["last_name"] = "User",
        ["email"] = "new@example.org",
        ["district"] = TestPlaces.District,
    };

    private static async Task Refused(Func<Task<HttpResponseMessage>> call)
    {
        using var answer = await call();
        Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    private async Task<Guid> DeletedFacility()
    {
        var facility = await system.Facility();
        using var admin = await system.SignedIn(UserType.StateAdmin, set => set with { IsSuperuser = true });
        await admin.Delete($"/api/v1/facility/{facility}/");
        return facility;
    }

    private async Task<long> Count(string sql, params object[] values)
    {
        await using var command = system.Database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return (long)(await command.ExecuteScalarAsync())!;
    }
}
