using System.Text.Json;
using Care.Grains.Consultations;
using Care.Grains.Import;
using Care.Grains.Patients;
using Care.Grains.Rounds;
using Care.Grains.Storage;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Import;

/// <summary>An old database, imported.</summary>
public sealed class ImportTests(CareSystem system)
{
    private static readonly Guid Devi = new("00000000-0000-0000-0000-000000000030");
    private static readonly Guid Stay = new("00000000-0000-0000-0000-000000000040");
    private static readonly Guid Round = new("00000000-0000-0000-0000-000000000050");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_become_the_states_that_grains_read()
    {
        await using var care = await OldCare.Make(system, "import1");
        await care.Import();

        var patient = await State<PatientState>(care, Devi);
        Assert.Equal((30, "Devi", BloodGroup.Unknown, new DateOnly(1980, 5, 4)), (patient.Pk, patient.Name, patient.BloodGroup, patient.DateOfBirth));
        Assert.Equal(new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(6789010), patient.CreatedDate);
        Assert.Equal([new MedicalHistoryEntry(Disease.Diabetes, "since 2010")], patient.MedicalHistory);
        Assert.Equal("""["Nepal", null]""", patient.CountriesTravelled!.Value.GetRawText());
        Assert.Equal((5, true), (patient.MetaInfo!.Id, patient.MetaInfo.HeadOfHousehold));
        Assert.Equal(Stay, patient.LastConsultation);
        Assert.Equal([new Guid("00000000-0000-0000-0000-000000000020")], patient.ConsultationFacilities);

        var stay = await State<ConsultationState>(care, Stay);
        Assert.Equal((Category.Stable, Suggestion.A, 160.5, Round), (stay.Category, stay.Suggestion, stay.Height, stay.LastDailyRound));
        Assert.Equal([ConsentType.ConsentForAdmission], stay.HasConsents);
        // What was null is null, though a new consultation has a text there.
        Assert.Null(stay.ReferredToExternal);
        Assert.Null(patient.Pincode);
        Assert.Equal("""[{"a": null}]""", stay.IntubationHistory!.Value.GetRawText());

        var round = await State<DailyRoundState>(care, Round);
        Assert.Equal((120m, 80m, 98.60m, true), (round.Bp!.Systolic, round.Bp.Diastolic, round.Temperature, round.Meta.Dialysis));
        Assert.Equal("NS", Assert.Single(round.Infusions).Name);
    }

    /// <summary>A stay stays where it began though its patient has moved on: the triggers that refuse such a beginning are not asked.</summary>
    [Fact]
    public async Task What_triggers_keep_is_kept()
    {
        await using var care = await OldCare.Make(system, "import2");
        await care.Import();

        Assert.Equal(70, await care.Care<int>("select facility_district from patient where pk = 30"));
        Assert.Equal(70, await care.Care<int>("select facility_district from consultation where pk = 40"));
        Assert.Equal(2L, await care.Care<long>("select sum(patients) from facility_census where is_active"));
        Assert.Equal(1L, await care.Care<long>("select count(*) from home_facility_allocation where ended_on is null"));
        Assert.Equal(
            "import of",
                await care.Care<string>("select left(changed_through, 9) from change_log where kind = 'patient' and entity like '%30' and operation = '+'"));
        Assert.Equal("O", await care.Care<string>("select tgenabled::text from pg_trigger where tgname = 'patient_entered'"));
        Assert.True(await care.Care<bool>("select nextval('entity_key') > 901"));
    }

    [Fact]
    public async Task Accounts_keep_their_keys_names_and_hashes()
    {
        await using var care = await OldCare.Make(system, "import3");
        await care.Import();

        Assert.Equal("pbkdf2_sha256$1$salt$aGFzaA==", await care.Care<string>("select document ->> 'password' from care_user where pk = 11"));
        Assert.Equal(2, await care.Care<int>("select cardinality(facilities) from permission_set where pk = 11"));
        Assert.True(await care.Care<bool>("select not is_active and (document ->> 'deleted')::boolean from permission_set where pk = 12"));
        Assert.False(await care.Care<bool>("select document ? 'password' from care_user where pk = 12"));
        Assert.False(await care.Care<bool>("select changed ? 'password' from change_log where kind = 'care_user' and entity like '%11'"));
    }

    [Fact]
    public async Task Event_types_keep_their_keys_and_new_ones_are_added()
    {
        await using var care = await OldCare.Make(system, "import4");
        await care.Import();

        Assert.Equal(900, await care.Care<int>("select id from event_type where name = 'CONSULTATION'"));
        Assert.True(await care.Care<bool>("select id > 901 and parent = 900 from event_type where name = 'ENCOUNTER'"));
    }

    /// <summary>Each of these the old system allowed and ours does not.</summary>
    [Fact]
    public async Task What_does_not_fit_is_set_aside_or_changed_and_nothing_is_lost()
    {
        await using var care = await OldCare.Make(
            system,
            "import5",
            """
            insert into facility_patientconsultation (id, patient_id, facility_id, suggestion, encounter_date, created_date)
            values (41, 30, 20, 'A', '2024-02-01T00:00:00Z', '2024-02-01T00:00:00Z');
            insert into facility_dailyround (id, consultation_id, rounds_type, taken_at, bp) values (51, 40, 0, '2024-01-05T00:00:00Z',
                '{"systolic": 120, "mean": 90}');
            insert into facility_dailyround (id, consultation_id, rounds_type, taken_at, nursing) values (52, 40, 0, '2024-01-05T00:00:00Z', '{"odd": 1}');
            insert into facility_dailyround (id, consultation_id, rounds_type, taken_at) values (53, 4040, 0, '2024-01-05T00:00:00Z'), (54, 40, 0, 'infinity');
            insert into facility_patientregistration (id, name, gender, phone_number, disease_status, source, test_type, year_of_birth, date_of_test,
                facility_id)
            values (32, 'Of old', 1, '', 1, 10, 10, 0, '9999-12-31T23:59:59Z', 2020);
            insert into users_state (id, name) values (8, 'Uttara');
            """);
        await care.Import();

        Assert.Equal(
            ["facility_dailyround 53 consultation_id", "facility_dailyround 54 taken_at"],
            (await care.Care<string[]>("select array_agg(source || ' ' || id || ' ' || field order by id) from import_archive.set_aside")));
        Assert.Equal("Uttara (8)", await care.Care<string>("select name from place_state where id = 8"));
        Assert.True(await care.Care<bool>("select discharge_date = '2024-02-01Z' from consultation where pk = 40"));
        Assert.True(await care.Care<bool>("select discharge_date is null from consultation where pk = 41"));
        Assert.Equal(
            "{\"mean\": 90, \"systolic\": 120}", await care.Care<string>("select was::text from import_archive.adjusted where id = '51' and field = 'bp'"));
        Assert.True(await care.Care<bool>("select bp is null from daily_round where pk = 51"));
        Assert.True(await care.Care<bool>("select document -> 'nursing' = '[]' from daily_round where pk = 52"));
        Assert.True(await care.Care<bool>("select facility is null and year_of_birth is null and not document ? 'date_of_test' from patient where pk = 32"));
        Assert.Equal(3L, await care.Care<long>("select count(*) from import_archive.adjusted where source = 'facility_patientregistration' and id = '32'"));
    }

    [Fact]
    public async Task Tables_that_nothing_is_known_of_stay_whole()
    {
        await using var care = await OldCare.Make(
            system, "import6", "create table abdm_healthfacility (id bigint, hf_id text); insert into abdm_healthfacility values (1, 'IN1')");
        await care.Import();

        Assert.Equal("IN1", await care.Care<string>("select hf_id from import_archive.old_abdm_healthfacility"));
    }

    [Fact]
    public async Task A_column_that_nothing_looks_at_is_kept_beside()
    {
        await using var care = await OldCare.Make(
            system, "import7",
                "alter table facility_bed add column shade text; update facility_patientregistration set countries_travelled_old = 'Nepal' where id = 30");
        await care.Import();

        Assert.Equal("Nepal",
            await care.Care<string>("select values ->> 'countries_travelled_old' from import_archive.remainder where source = 'facility_patientregistration'"));
    }

    /// <summary>Whatever an import had done when it ended, the next one goes on from there.</summary>
    [Fact]
    public async Task An_interrupted_import_goes_on_and_ends_with_the_same_rows()
    {
        const string Grown =
            """
            insert into facility_patientregistration (id, name, gender, phone_number, disease_status, source, test_type, facility_id)
            select 1000 + n, 'Patient ' || n, 1, '', 1, 10, 10, 20 from generate_series(1, 25000) n
            """;
        const string Sum =
            "select sum(hashtextextended((document - 'changed_through')::text, 0)::numeric)::text || '/' || count(*) from patient where version = 1";
        await using var undisturbed = await OldCare.Make(system, "import8a", Grown);
        await using var care = await OldCare.Make(system, "import8b", Grown);
        // The ids are made by the old database: both have the same.
        await undisturbed.Old("update facility_patientregistration set external_id = md5(id::text)::uuid");
        await care.Old("update facility_patientregistration set external_id = md5(id::text)::uuid");
        await undisturbed.Import();

        var interrupted = 0;
        foreach (var cut in (int[])[40, 120, 200, 30, 30, 10, 20])
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            var progress = new ImportProgress(TimeProvider.System);
            var steps = 0;
            progress.Advanced += () =>
            {
                if (Interlocked.Increment(ref steps) == cut)
                {
                    end.Cancel();
                }
            };
            await using var importer = care.Importer(progress);
            try
            {
                await importer.Run(dryRun: false, end.Token);
            }
            catch (Exception) when (end.IsCancellationRequested)
            {
                interrupted++;
            }
        }

        await care.Import();

        Assert.True(interrupted >= 5);
        Assert.Equal(await undisturbed.Care<string>(Sum), await care.Care<string>(Sum));
    }

    [Fact]
    public async Task A_dry_run_tells_rows_and_rules_and_writes_nothing()
    {
        await using var care = await OldCare.Make(
            system, "import9", "insert into facility_dailyround (id, consultation_id, rounds_type, other_details) values (53, 4040, 0, 'of the patient')");
        await using var importer = care.Importer();

        var report = await importer.Run(dryRun: true, Cancellation);

        Assert.Equal(new BrokenRule("facility_dailyround", "refers to nowhere", "consultation_id", "set aside", 1), Assert.Single(report!.Rules));
        Assert.Equal(new ImportRow("facility_dailyround", "53", "consultation_id", "refers to nowhere", "set aside"),
            Assert.Single(await importer.SetAside(Cancellation)));
        Assert.Equal(0L, await care.Care<long>("select count(*) from patient"));
        await care.Import();
    }

    [Fact]
    public async Task Another_version_is_refused_by_name()
    {
        await using var care = await OldCare.Make(system, "import10", "insert into django_migrations (app, name) values ('facility', '0470_of_later')");
        await using var importer = care.Importer();

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => importer.Plan(Cancellation));

        Assert.Contains("0470_of_later", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_home_that_somebody_works_in_is_refused()
    {
        await using var care = await OldCare.Make(system, "import11");
        await care.Care("insert into place_state (name) values ('Dakshina')");
        await using var importer = care.Importer();

        await Assert.ThrowsAsync<ImportRefusedException>(() => importer.Run(dryRun: false, Cancellation));

        Assert.Equal(0L, await care.Care<long>("select count(*) from patient"));
    }

    [Fact]
    public async Task A_catch_up_writes_what_changed_came_and_went_meanwhile()
    {
        await using var care = await OldCare.Make(system, "import13", "insert into facility_disease (id, patient_id, disease) values (2, 31, 3)");
        await care.Import();
        await care.Old(
            """
            update facility_patientregistration set name = 'Devi R', last_consultation_id = 42 where id = 30;
            update facility_patientconsultation set discharge_date = '2024-03-01Z' where id = 40;
            insert into facility_patientconsultation (id, external_id, patient_id, facility_id, suggestion, encounter_date, created_date)
            values (42, '00000000-0000-0000-0000-000000000042', 30, 21, 'A', '2024-03-02Z', '2024-03-02Z');
            delete from facility_disease where id = 2;
            delete from facility_facilityuser where id = 2;
            insert into users_ward (id, name, number, local_body_id) values (7001, 'WEST', 2, 700);
            """);
        await using (var importer = care.Importer())
        {
            Assert.Equal(6, await importer.CatchUp(Cancellation));
            Assert.Empty((await importer.Verify(Cancellation)).Faults);
            Assert.Equal(0, await importer.CatchUp(Cancellation));
        }

        var patient = await State<PatientState>(care, Devi);
        Assert.Equal(("Devi R", new Guid("00000000-0000-0000-0000-000000000042")), (patient.Name, patient.LastConsultation));
        Assert.Equal(2, patient.ConsultationFacilities.Length);
        Assert.Equal("[]", await care.Care<string>("select document ->> 'medical_history' from patient where pk = 31"));
        Assert.Equal(1, await care.Care<int>("select cardinality(facilities) from permission_set where pk = 11"));
        Assert.Equal(2, await care.Care<int>("select version from consultation where pk = 40"));
        Assert.Equal("+~",
            await care.Care<string>("select string_agg(operation, '' order by version) from change_log where kind = 'consultation' and entity like '%40'"));
        Assert.Equal(2L, await care.Care<long>("select count(*) from place_ward"));
    }

    [Fact]
    public async Task A_catch_up_never_overwrites_work()
    {
        await using var care = await OldCare.Make(system, "import14");
        await care.Import();
        await care.Care("select write_patient(id, version, document || '{\"name\": \"Of today\", \"changed_by\": 11, \"changed_through\": null}') from patient "
            + "where pk = 30");
        await using var importer = care.Importer();

        await Assert.ThrowsAsync<ImportRefusedException>(() => importer.CatchUp(Cancellation));

        Assert.Equal("Of today", await care.Care<string>("select name from patient where pk = 30"));
    }

    [Fact]
    public async Task Objects_without_rows_and_rows_without_objects_are_told()
    {
        await using var care = await OldCare.Make(
            system,
            "import15",
            """
            insert into facility_fileupload (id, internal_name, file_type, file_category, associating_id, upload_completed)
            values (1, 'there.png', 2, 'XRAY', '00000000-0000-0000-0000-000000000040', true), (2, 'lost.png', 2, 'XRAY',
                '00000000-0000-0000-0000-000000000040', true),
                (3, 'unsent.png', 2, 'XRAY', '00000000-0000-0000-0000-000000000040', false), (4, 'of_nobody.png', 0, 'UNSPECIFIED', '17', true);
            update facility_facility set cover_image_url = 'cover_images/20_ab.png' where id = 20;
            """);
        await care.Import();

        var found = await ImportFiles.Compare(
            care.CareUrl, Keys("CONSULTATION/there.png", "OTHER/of_nobody.png", "CONSULTATION/stray.png"), Keys("cover_images/20_ab.png"), Cancellation);

        Assert.Equal((3, "CONSULTATION/stray.png", "CONSULTATION/lost.png"), (found.Both, Assert.Single(found.WithoutRow), Assert.Single(found.WithoutObject)));

        static async IAsyncEnumerable<string> Keys(params string[] keys)
        {
            await Task.Yield();
            foreach (var key in keys)
            {
                yield return key;
            }
        }
    }

    /// <summary>Verification sees what nobody should be able to do: a value that is not the old one.</summary>
    [Fact]
    public async Task Verification_finds_a_value_that_differs_and_a_row_that_is_gone()
    {
        await using var care = await OldCare.Make(system, "import12");
        await care.Import();
        await care.Care(
            """
            set session_replication_role = replica;
            update patient set document = document || '{"name": "Somebody"}' where pk = 30;
            delete from consultation where pk = 40;
            """);
        await using var importer = care.Importer();

        var faults = (await importer.Verify(Cancellation)).Faults;

        Assert.Contains("patient: name is not what facility_patientregistration says", faults);
        Assert.Contains(faults, fault => fault.StartsWith("consultation:", StringComparison.Ordinal));
    }

    private static async Task<T> State<T>(OldCare care, Guid id) => JsonSerializer.Deserialize<T>(
        await care.Care<string>($"select document::text from {Kind.Of(typeof(T)).Table} where id = '{id}'"), StateJson.Options)!;
}
