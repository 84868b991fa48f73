using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace Care.Benchmarks;

/// <summary>
/// A district's worth of invented data: 200 facilities, any number of patients, all rows written by the statement that the storage itself uses.
/// </summary>
internal static class BenchData
{
    public const string Username = "benchadmin";
    public const string Password = "only for measuring";

    private const int Facilities = 200;
    private static readonly int[] Features = [1, 2];
    private static readonly Guid Administrator = Guid.NewGuid();

    /// <summary>Places and an administrator: what a request needs before the first patient.</summary>
    public static async Task LoadAdministrator(NpgsqlDataSource database)
    {
        await Execute(
            database,
            """
            insert into place_state (id, name) values (1, 'Uttara');
            insert into place_district (id, name, state) values (1, 'Nadi', 1);
            insert into place_local_body (id, name, body_type, localbody_code, district) values (1, 'Nadi Municipality', 10, 'M010001', 1);
            insert into place_ward (id, name, number, local_body) values (1, 'EAST', 1, 1);
            """);
        var hash = Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(Password, Encoding.UTF8.GetBytes("salt"), 1000, HashAlgorithmName.SHA256, 32));
        await Execute(
            database,
            "select write_care_user($1, null, $2::jsonb), write_permission_set($1, null, $3::jsonb)",
            Administrator,
            JsonSerializer.Serialize(
                new { pk = 1, username = Username, password = $"pbkdf2_sha256$1000$salt${hash}", phone_number = "+919876543210", gender = 1 }),
            JsonSerializer.Serialize(new
            {
                pk = 1,
                user_type = 40,
                is_superuser = true,
                verified = true,
                is_active = true,
                state = 1,
                district = 1,
                facilities = Array.Empty<string>()
            }));
    }

    /// <summary>Registers one facility and one patient through the API, and multiplies their rows.</summary>
    /// <returns>The ids of some patients.</returns>
    public static async Task<IReadOnlyList<string>> LoadPatients(BenchSystem system, int patients)
    {
        var facility = await Post(system, "facility", new
        {
            name = "Bench Hospital",
            facility_type = 2,
            address = "1 Bench Road",
            state = 1,
            district = 1,
            local_body = 1,
            phone_number = "+919999999888",
            features = Features,
        });
        var patient = await Post(system, "patient", new
        {
            facility,
            name = "Bench Patient",
            gender = 1,
            phone_number = "+919876543210",
            emergency_phone_number = "+919876543211",
            address = "1 Bench Road",
            permanent_address = "1 Bench Road",
            pincode = 682001,
            date_of_birth = "1980-05-04",
            nationality = "India",
            blood_group = "O+",
            is_antenatal = false,
            state = 1,
            district = 1,
            local_body = 1,
            ward = 1,
            medical_history = new[] { new { disease = "Diabetes", details = "since 2010" } },
            allergies = "none known",
        });
        await Execute(
            system.Database,
            """
            select write_facility(gen_random_uuid(), null, f.document || jsonb_build_object('pk', 10000 + n, 'name', 'Bench Hospital ' || n))
            from facility f, generate_series(2, $1) n where f.id = $2
            """,
            Facilities,
            Guid.Parse(facility));
        await Execute(
            system.Database,
            """
            with hospital as (select id, row_number() over (order by pk) as n from facility)
            select count(write_patient(gen_random_uuid(), null, p.document || jsonb_build_object(
                'pk', 1000000 + s.n, 'name', 'Patient ' || md5(s.n::text), 'facility', h.id,
                'phone_number', '+9198' || lpad(s.n::text, 8, '0'),
                'is_active', s.n % 10 <> 0,
                'modified_date', to_jsonb(now() - s.n * interval '1 minute'))))
            from generate_series(2, $1) as s (n)
            join hospital h on h.n = 1 + s.n % $3
            cross join patient p where p.id = $2
            """,
            patients,
            Guid.Parse(patient),
            Facilities);
        await Execute(system.Database, "vacuum (analyze) patient, facility, facility_census, change_log");
        return await Ids(system.Database);
    }

    private static async Task<string> Post(BenchSystem system, string kind, object body)
    {
        using var answer = await system.Client.PostAsJsonAsync($"/api/v1/{kind}/", body);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonDocument.Parse(text).RootElement.GetProperty("id").GetString()!
            : throw new InvalidOperationException($"The {kind} could not be registered: {text}");
    }

    private static async Task<IReadOnlyList<string>> Ids(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select id from patient where is_active order by pk limit 1000");
        await using var rows = await command.ExecuteReaderAsync();
        List<string> ids = [];
        while (await rows.ReadAsync())
        {
            ids.Add(rows.GetGuid(0).ToString());
        }

        return ids;
    }

    private static async Task Execute(NpgsqlDataSource database, string sql, params object[] parameters)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }

        await command.ExecuteNonQueryAsync();
    }
}
