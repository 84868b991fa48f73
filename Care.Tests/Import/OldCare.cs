using Care.Grains.Import;
using Care.Grains.Storage;
using Care.Tests.Deployment;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Import;

/// <summary>An old database with a few rows, and a new one to import it into.</summary>
internal sealed class OldCare : IAsyncDisposable
{
    /// <summary>One hospital with two patients, and nothing odd.</summary>
    private const string Rows =
        """
        insert into users_state (id, name) values (7, 'Uttara');
        insert into users_district (id, name, state_id) values (70, 'Nadi', 7);
        insert into users_localbody (id, name, body_type, localbody_code, district_id) values (700, 'Nadi Municipality', 10, 'M010001', 70);
        insert into users_ward (id, name, number, local_body_id) values (7000, 'EAST', 1, 700);
        insert into users_user (id, external_id, username, password, user_type, gender, phone_number, is_active, verified, state_id, district_id,
            home_facility_id)
        values (11, '00000000-0000-0000-0000-000000000011', 'asha', 'pbkdf2_sha256$1$salt$aGFzaA==', 15, 2, '+919876543210', true, true, 7, 70, 20),
            (12, '00000000-0000-0000-0000-000000000012', 'gone', '!unusable', 10, 1, '+919876543211', true, true, 7, 70, null);
        update users_user set deleted = true where id = 12;
        insert into facility_facility (id, external_id, name, facility_type, phone_number, state_id, district_id, local_body_id, created_by_id, longitude,
            features)
        values (20, '00000000-0000-0000-0000-000000000020', 'Nadi Hospital', 2, '+919876543212', 7, 70, 700, 11, 76.5000000000000000, '{1}'),
            (21, '00000000-0000-0000-0000-000000000021', 'Giri Hospital', 2, '+919876543213', 7, 70, 700, 11, null, null);
        insert into facility_facilityuser (id, user_id, facility_id, created_by_id) values (1, 11, 20, 11), (2, 11, 21, 11);
        insert into facility_patientmetainfo (id, occupation, head_of_household) values (5, 6, true);
        insert into facility_patientregistration (id, external_id, name, gender, phone_number, facility_id, state_id, district_id, created_by_id, meta_info_id,
            last_consultation_id, blood_group, disease_status, source, test_type, is_active, date_of_birth, countries_travelled)
        values (30, '00000000-0000-0000-0000-000000000030', 'Devi', 2, '+919876543214', 21, 7, 70, 11, 5, 40, 'UNK', 1, 10, 10, true, '1980-05-04',
            '["Nepal", null]'),
            (31, '00000000-0000-0000-0000-000000000031', 'Mohan', 1, '+919876543215', 20, 7, 70, 11, null, null, 'A+', 1, 10, 10, true, null, 'null');
        insert into facility_disease (id, patient_id, disease, details) values (1, 30, 2, 'since 2010');
        insert into facility_patientconsultation (id, external_id, patient_id, facility_id, suggestion, category, encounter_date, review_interval, height,
            last_daily_round_id, has_consents, intubation_history)
        values (40, '00000000-0000-0000-0000-000000000040', 30, 20, 'A', 'Stable', '2024-01-03T00:00:00Z', -1, 160.5, 50, '{1}', '[{"a": null}]');
        insert into facility_dailyround (id, external_id, consultation_id, rounds_type, taken_at, bp, temperature, infusions, meta)
        values (50, '00000000-0000-0000-0000-000000000050', 40, 0, '2024-01-04T00:00:00Z', '{"systolic": 120, "diastolic": 80}', 98.60,
            '[{"name": "NS", "quantity": 12.5}]', '{"dialysis": true}');
        insert into facility_eventtype (id, name, model, is_active) values (900, 'CONSULTATION', 'PatientConsultation', true), (901, 'OF_OLD',
            'PatientConsultation', false);
        """;

    private readonly NpgsqlDataSource old;
    private readonly NpgsqlDataSource care;

    private OldCare(string oldUrl, string careUrl)
    {
        (OldUrl, CareUrl) = (oldUrl, careUrl);
        (old, care) = (NpgsqlDataSource.Create(Connection(oldUrl)), NpgsqlDataSource.Create(Connection(careUrl)));
    }

    public string OldUrl { get; }

    public string CareUrl { get; }

    /// <summary>Makes both.</summary>
    /// <param name="system">Where the server is.</param>
    /// <param name="name">What their names begin with.</param>
    /// <param name="more">What the old one has beside.</param>
    public static async Task<OldCare> Make(CareSystem system, string name, string more = "")
    {
        var made = new OldCare(await system.Postgres.Database($"{name}old"), await system.Postgres.Database($"{name}care"));
        await made.Old(Checkout.Read("Care.Tests/Import/OldCare.sql"));
        await made.Old(Rows);
        await made.Old(more);
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(made.CareUrl);
        return made;
    }

    public Importer Importer(ImportProgress? progress = null) => new(OldUrl, CareUrl, 2, progress ?? new ImportProgress(TimeProvider.System));

    /// <summary>Imports all, and sees that it is all there.</summary>
    public async Task Import()
    {
        await using var importer = Importer();
        await importer.Run(dryRun: false, TestContext.Current.CancellationToken);
        Assert.Empty((await importer.Verify(TestContext.Current.CancellationToken)).Faults);
    }

    public async Task Old(string sql)
    {
        if (sql.Length > 0)
        {
            await using var command = old.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    public async Task Care(string sql)
    {
        await using var command = care.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task<T> Care<T>(string sql)
    {
        await using var command = care.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        await old.DisposeAsync();
        await care.DisposeAsync();
    }

    private static string Connection(string url) => global::Care.Interfaces.Storage.DatabaseUrl.ToConnectionString(url);
}
