using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Inventory;
using Care.Tests.Ambulances;
using Care.Tests.Beds;
using Care.Tests.Binding.Hostile;
using Care.Tests.Consultations;
using Care.Tests.ExternalResults;
using Care.Tests.Inventory;
using Care.Tests.Patients;
using Care.Tests.Prescriptions;
using Care.Tests.Rounds;
using Care.Tests.Servers;

namespace Care.Tests.Binding;

/// <summary>
/// What a whole message is sent to where rules tie its fields to each other and to the state of what it changes: an object of its own, and the values that go
/// together. All other fields are made by <see cref="SampleValue"/>.
/// </summary>
/// <param name="Path">Where it is sent to.</param>
/// <param name="Values">The values that the declaration does not tell.</param>
internal sealed record WholeMessage(string Path, JsonObject Values)
{
    /// <summary>Parameters of all requests.</summary>
    public string Query { get; init; } = "";

    /// <summary>Where the object is shown, where that is not the path, or below it.</summary>
    public string? Shown { get; init; }

    /// <summary>
    /// Fields that a rule keeps from being stored here, and that another whole message of the same kind stores. Sent only where a value stands.
    /// </summary>
    public IReadOnlyList<string> Elsewhere { get; init; } = [];

    /// <summary>Where a field is shown that the object does not show under the field's own name.</summary>
    public IReadOnlyDictionary<string, Func<JsonObject, Task<JsonNode?>>> Places { get; init; } = new Dictionary<string, Func<JsonObject, Task<JsonNode?>>>();

    /// <summary>The whole messages by route; a route that is not here takes its own sample.</summary>
    public static IReadOnlyDictionary<string, Func<HostileFixture, Task<WholeMessage>>[]> ByRoute { get; } =
        new Dictionary<string, Func<HostileFixture, Task<WholeMessage>>[]>
        {
            ["POST /api/v1/facility/{facility}/min_quantity/"] = [fixture => Task.FromResult(Minimum(fixture, "", item: 2))],
            ["PATCH /api/v1/facility/{facility}/min_quantity/{minimum}/"] =
                [fixture => Task.FromResult(Minimum(fixture, $"{StockKey.Of(Guid.Parse(fixture.Known["facility"]), 1)}/", item: 1))],
            ["POST /api/v1/ambulance/"] = [_ => Task.FromResult(Ambulance(AmbulanceFixture.Root, body => body["external_id"] = Guid.NewGuid().ToString()))],
            ["PATCH /api/v1/ambulance/{ambulance}/"] = [ChangedAmbulance],
            ["POST /api/v1/ambulance/{ambulance}/add_driver/"] = [NewDriver],
            ["POST /api/v1/patient/"] = [async fixture => new("/api/v1/patient/", await Registration(fixture))],
            ["PATCH /api/v1/patient/{patient}/"] =
                [async fixture => new($"/api/v1/patient/{await Patient(fixture)}/", await Registration(fixture))],
            ["POST /api/v1/patient/{patient}/notes/"] = [NewNote],
            ["PATCH /api/v1/patient/{patient}/notes/{note}/"] = [ChangedNote],
            ["POST /api/v1/shift/"] = [NewShifting],
            ["PATCH /api/v1/shift/{shift}/"] = [ChangedShifting],
            ["POST /api/v1/test_sample/"] = [fixture => NewSample(fixture, OfAllPatients)],
            ["PATCH /api/v1/test_sample/{sample}/"] = [fixture => CompletedSample(fixture, OfAllPatients)],
            ["POST /api/v1/patient/{patient}/test_sample/"] = [fixture => NewSample(fixture, BelowPatient)],
            ["PATCH /api/v1/patient/{patient}/test_sample/{sample}/"] = [fixture => CompletedSample(fixture, BelowPatient)],
            ["POST /api/v1/resource/"] = [NewResource],
            ["PATCH /api/v1/resource/{resource}/"] = [ChangedResource],
            ["PATCH /api/v1/external_result/{externalResult}/"] = [ChangedExternalResult],
            ["POST /api/v1/files/"] = [NewFile],
            ["PATCH /api/v1/files/{file}/"] = [ChangedFile],
            ["POST /api/v1/consultation/"] = [NewConsultation],
            ["PATCH /api/v1/consultation/{consultation}/"] = [ChangedConsultation],
            ["POST /api/v1/consultation/{consultation}/discharge_patient/"] = [Recovery, Death],
            ["POST /api/v1/consultation/{consultation}/diagnoses/"] = [NewDiagnosis],
            ["PATCH /api/v1/consultation/{consultation}/diagnoses/{diagnosis}/"] = [ChangedDiagnosis],
            ["POST /api/v1/consultation/{consultation}/daily_rounds/"] = [NewRound],
            ["PATCH /api/v1/consultation/{consultation}/daily_rounds/{round}/"] = [ChangedRound],
            ["POST /api/v1/consultation/{consultation}/prescriptions/"] = [NewRegular, NewAsNeeded, NewTitrated],
            ["POST /api/v1/consultation/{consultation}/prescriptions/{prescription}/administer/"] = [NewAdministration],
            ["POST /api/v1/consultationbed/"] = [NewStay],
            ["PATCH /api/v1/consultationbed/{stay}/"] = [ChangedStay],
        };

    private static WholeMessage Minimum(HostileFixture fixture, string path, int item) =>
        new(InventoryFixture.Minimums(Guid.Parse(fixture.Known["facility"])) + path, new() { ["item"] = item, ["min_quantity"] = 7.25 });

    private static WholeMessage Ambulance(string path, Action<JsonObject>? change = null)
    {
        JsonObject body = new()
        {
            ["vehicle_number"] = AmbulanceFixture.VehicleNumber(),
            ["deleted"] = false,
            ["drivers"] = new JsonArray(AmbulanceFixture.Driver("Ravi")),
            ["primary_district"] = TestPlaces.District,
            ["secondary_district"] = TestPlaces.OtherDistrict,
            ["third_district"] = TestPlaces.ForeignDistrict,
        };
        change?.Invoke(body);
        return new(path, body);
    }

    private static async Task<WholeMessage> ChangedAmbulance(HostileFixture fixture) =>
        Ambulance(await NewAmbulance(fixture), body => body.Remove("drivers")) with { Elsewhere = ["external_id", "drivers"] };

    private static async Task<WholeMessage> NewDriver(HostileFixture fixture)
    {
        var ambulance = await NewAmbulance(fixture);
        string[] fields = ["external_id", "name", "phone_number", "is_smart_phone"];
        return new(ambulance + "add_driver/", new() { ["external_id"] = Guid.NewGuid().ToString() })
        {
            Shown = ambulance,
            Places = fields.ToDictionary(field => field, field => new Func<JsonObject, Task<JsonNode?>>(shown =>
                Task.FromResult(shown["drivers"]!.AsArray()[^1]![field]?.DeepClone()))),
        };
    }

    private static async Task<string> NewAmbulance(HostileFixture fixture) =>
        $"{AmbulanceFixture.Root}{(await fixture.Superuser.PostAsJsonAsync(AmbulanceFixture.Root, AmbulanceFixture.Body()).Ok()).GetProperty("id")}/";

    private static async Task<JsonObject> Registration(HostileFixture fixture) => new()
    {
        ["facility"] = fixture.Known["facility"],
        ["date_of_birth"] = "1981-06-05",
        ["year_of_birth"] = 1981,
        ["death_datetime"] = "2024-03-10T10:00:00Z",
        ["blood_group"] = "O-",
        ["ward"] = TestPlaces.Ward,
        ["local_body"] = TestPlaces.LocalBody,
        ["district"] = TestPlaces.District,
        ["state"] = TestPlaces.State,
        ["countries_travelled"] = new JsonArray("Nepal"),
        ["allow_transfer"] = false,
        ["is_active"] = false,
        ["assigned_to"] = fixture.Doctor,
        ["nearest_facility"] = await KeyOf(fixture, fixture.Spoke),
        ["contacted_patients"] = new JsonArray(new JsonObject
        {
            ["patient_in_contact"] = fixture.Known["patient"],
            ["relation_with_patient"] = "FRIEND",
            ["mode_of_contact"] = "CLEANED_USED_ITEMS",
            ["date_of_first_contact"] = "2024-03-01",
            ["date_of_last_contact"] = "2024-03-02",
            ["is_primary"] = true,
            ["condition_of_contact_is_symptomatic"] = true,
        }),
    };

    private static async Task<WholeMessage> NewNote(HostileFixture fixture)
    {
        var (path, answered) = await Note(fixture);
        return new(path, new() { ["thread"] = 20, ["reply_to"] = answered });
    }

    private static async Task<WholeMessage> ChangedNote(HostileFixture fixture)
    {
        var (path, answered) = await Note(fixture);
        return new($"{path}{await Made(fixture, path, new { note = "Loud", thread = 20 })}/", new() { ["reply_to"] = answered });
    }

    private static async Task<(string Path, string Note)> Note(HostileFixture fixture)
    {
        var path = $"/api/v1/patient/{await Patient(fixture)}/notes/";
        return (path, await Made(fixture, path, new { note = "Quiet", thread = 20 }));
    }

    private static async Task<WholeMessage> NewShifting(HostileFixture fixture)
    {
        var (consultation, patient) = await Consultation(fixture);
        return new("/api/v1/shift/", new()
        {
            ["patient"] = patient,
            ["origin_facility"] = fixture.Known["facility"],
            ["status"] = "PENDING",
            ["shifting_approving_facility"] = fixture.Spoke.ToString(),
            ["assigned_facility"] = fixture.Spoke.ToString(),
            ["assigned_to"] = fixture.Doctor,
        })
        {
            Elsewhere = ["status", "is_kasp", "assigned_facility_external"],
            Places = Of("patient_category", _ => Read(fixture, $"/api/v1/consultation/{consultation}/", "category")),
        };
    }

    private static async Task<WholeMessage> ChangedShifting(HostileFixture fixture)
    {
        var (consultation, patient) = await Consultation(fixture);
        var shift = await Made(fixture, "/api/v1/shift/",
            new { patient, origin_facility = fixture.Known["facility"], status = "PENDING", shifting_approving_facility = fixture.Known["facility"] });
        return new($"/api/v1/shift/{shift}/", new()
        {
            ["status"] = "ON HOLD",
            ["shifting_approving_facility"] = fixture.Spoke.ToString(),
            ["assigned_to"] = fixture.Doctor,
        })
        {
            Elsewhere = ["patient", "origin_facility", "assigned_facility"],
            Places = Of("patient_category", _ => Read(fixture, $"/api/v1/consultation/{consultation}/", "category")),
        };
    }

    private static async Task<WholeMessage> NewSample(HostileFixture fixture, Func<string, string> path)
    {
        var (consultation, patient) = await Sampled(fixture);
        return new(path(patient), new()
        {
            ["patient"] = patient,
            ["consultation"] = consultation,
            ["testing_facility"] = fixture.Spoke.ToString(),
        })
        {
            Elsewhere = ["status", "result"],
            Places = Of("notes", shown => NotesOf(fixture, shown)),
        };
    }

    private static async Task<WholeMessage> CompletedSample(HostileFixture fixture, Func<string, string> path)
    {
        var (consultation, patient) = await Sampled(fixture);
        var sample = await Made(fixture, "/api/v1/test_sample/", new { patient });
        await fixture.Superuser.PatchAsJsonAsync($"/api/v1/test_sample/{sample}/", new { status = "APPROVED" }).Ok();
        return new($"{path(patient)}{sample}/", new()
        {
            ["patient"] = patient,
            ["consultation"] = consultation,
            ["testing_facility"] = fixture.Spoke.ToString(),
            ["status"] = "COMPLETED",
            ["result"] = "POSITIVE",
        })
        {
            Places = Of("notes", shown => NotesOf(fixture, shown)),
        };
    }

    private static string OfAllPatients(string patient) => "/api/v1/test_sample/";

    private static string BelowPatient(string patient) => $"/api/v1/patient/{patient}/test_sample/";

    /// <summary>A patient with a consultation and all that a sample shows of a patient.</summary>
    private static async Task<(string Consultation, string Patient)> Sampled(HostileFixture fixture)
    {
        var sampled = await Consultation(fixture);
        await fixture.Superuser.PatchAsJsonAsync($"/api/v1/patient/{sampled.Patient}/", new JsonObject
        {
            ["has_SARI"] = true,
            ["contact_with_confirmed_carrier"] = true,
            ["contact_with_suspected_carrier"] = true,
            ["countries_travelled"] = new JsonArray("Nepal"),
        }).Ok();
        return sampled;
    }

    private static async Task<JsonNode?> NotesOf(HostileFixture fixture, JsonObject sample) =>
        (await Read(fixture, $"/api/v1/test_sample/{sample["id"]}/", "flow"))![0]!["notes"]?.DeepClone();

    private static Task<WholeMessage> NewResource(HostileFixture fixture) =>
        Task.FromResult(new WholeMessage("/api/v1/resource/", ResourceOf(fixture)) { Elsewhere = ["status"] });

    private static async Task<WholeMessage> ChangedResource(HostileFixture fixture)
    {
        var (path, body) = ("/api/v1/resource/", ResourceOf(fixture));
        var resource = await Made(fixture, path, body);
        (body["status"], body["title"], body["approving_facility"]) = ("APPROVED", "Masks", fixture.Known["facility"]);
        return new($"{path}{resource}/", body) { Elsewhere = ["origin_facility"] };
    }

    private static JsonObject ResourceOf(HostileFixture fixture) => new()
    {
        ["status"] = "PENDING",
        ["category"] = "SUPPLIES",
        ["sub_category"] = "LIQUID OXYGEN",
        ["origin_facility"] = fixture.Known["facility"],
        ["approving_facility"] = fixture.Spoke.ToString(),
        ["assigned_facility"] = fixture.Spoke.ToString(),
        ["title"] = "Oxygen",
        ["assigned_to"] = fixture.Doctor,
    };

    private static async Task<WholeMessage> ChangedExternalResult(HostileFixture fixture)
    {
        var result = await fixture.Superuser.Uploaded();
        return new($"{ExternalResultFixture.Root}{result.Number("id")}/", new()
        {
            ["ward"] = TestPlaces.Ward,
            ["local_body"] = TestPlaces.LocalBody,
            ["patient_created"] = true,
        });
    }

    private static async Task<WholeMessage> NewFile(HostileFixture fixture)
    {
        var patient = await Patient(fixture);
        return new("/api/v1/files/", FileOf(patient)) { Shown = $"/api/v1/files/{{id}}/{QueryOf(patient)}" };
    }

    private static async Task<WholeMessage> ChangedFile(HostileFixture fixture)
    {
        var patient = await Patient(fixture);
        var file = await fixture.Superuser.PostAsJsonAsync("/api/v1/files/", FileOf(patient)).Ok();
        using var bytes = new ByteArrayContent([1]) { Headers = { ContentType = new("application/pdf") } };
        using var client = new HttpClient();
        (await client.PutAsync(file.Text("signed_url"), bytes)).EnsureSuccessStatusCode();
        return new($"/api/v1/files/{file.Id()}/", []) { Query = QueryOf(patient) + "&is_archived=true" };
    }

    private static async Task<WholeMessage> NewConsultation(HostileFixture fixture)
    {
        var patient = await Patient(fixture);
        var bed = await fixture.Superuser.Bed(Guid.Parse(fixture.Known["facility"]), Guid.Parse(fixture.Known["location"]));
        return new("/api/v1/consultation/", Encounter(fixture, patient, body =>
        {
            body["bed"] = bed.ToString();
            body["create_diagnoses"] =
                new JsonArray(new JsonObject { ["diagnosis"] = ConsultationFixture.Cholera, ["verification_status"] = "confirmed", ["is_principal"] = true });
            body["create_symptoms"] = new JsonArray(new JsonObject
            {
                ["symptom"] = 9,
                ["other_symptom"] = "Hiccup",
                ["onset_date"] = "2024-03-01T08:00:00Z",
                ["cure_date"] = "2024-03-02T10:00:00Z",
            });
        }))
        {
            // Who came from another facility did not come from a location of this one, and the other one is in the network or in words.
            Elsewhere = ["transferred_from_location", "referred_from_facility_external"],
            Places = new Dictionary<string, Func<JsonObject, Task<JsonNode?>>>
            {
                ["action"] = _ => Read(fixture, $"/api/v1/patient/{patient}/", "action"),
                ["bed"] = shown => Task.FromResult(shown["current_bed"]?["bed_object"]?["id"]),
                ["create_diagnoses"] = shown => Task.FromResult(shown["diagnoses"]),
                ["create_symptoms"] = shown => Task.FromResult(shown["symptoms"]),
            },
        };
    }

    private static async Task<WholeMessage> ChangedConsultation(HostileFixture fixture)
    {
        var (consultation, patient) = await Consultation(fixture);
        return new($"/api/v1/consultation/{consultation}/", Encounter(fixture, patient, body =>
        {
            body["transferred_from_location"] = fixture.Known["location"];
            body["referred_from_facility_external"] = "District Hospital";
        }))
        {
            // What a consultation begins with.
            Elsewhere = ["bed", "create_diagnoses", "create_symptoms"],
            Places = Of("action", _ => Read(fixture, $"/api/v1/patient/{patient}/", "action")),
        };
    }

    private static JsonObject Encounter(HostileFixture fixture, string patient, Action<JsonObject> change)
    {
        JsonObject body = new()
        {
            ["patient"] = patient,
            ["suggestion"] = "A",
            ["route_to_facility"] = 20,
            ["referred_to"] = fixture.Spoke.ToString(),
            ["referred_from_facility"] = fixture.Spoke.ToString(),
            ["encounter_date"] = "2024-03-01T09:30:00Z",
            ["death_datetime"] = "2024-03-10T10:00:00Z",
            ["assigned_to"] = fixture.Doctor,
            ["treating_physician"] = fixture.Doctor,
        };
        change(body);
        return body;
    }

    private static async Task<WholeMessage> Recovery(HostileFixture fixture)
    {
        var (consultation, _) = await Consultation(fixture);
        return new($"/api/v1/consultation/{consultation}/discharge_patient/", new()
        {
            ["new_discharge_reason"] = 1,
            ["discharge_date"] = "2024-03-10T10:00:00Z",
            ["referred_to"] = fixture.Spoke.ToString(),
        })
        {
            Shown = $"/api/v1/consultation/{consultation}/",
            Elsewhere = ["death_datetime", "death_confirmed_doctor", "referred_to_external"],
        };
    }

    private static async Task<WholeMessage> Death(HostileFixture fixture)
    {
        var (consultation, _) = await Consultation(fixture);
        return new($"/api/v1/consultation/{consultation}/discharge_patient/", new()
        {
            ["new_discharge_reason"] = 3,
            ["discharge_date"] = "2024-03-09T10:00:00Z",
            ["death_datetime"] = "2024-03-10T10:00:00Z",
        })
        {
            Shown = $"/api/v1/consultation/{consultation}/",
            // It is the time of death that counts.
            Elsewhere = ["discharge_date", "referred_to"],
        };
    }

    private static async Task<WholeMessage> NewDiagnosis(HostileFixture fixture)
    {
        var (consultation, _) = await Consultation(fixture);
        return new($"/api/v1/consultation/{consultation}/diagnoses/",
            new() { ["diagnosis"] = TestConcepts.Pneumonia, ["verification_status"] = "confirmed" });
    }

    private static async Task<WholeMessage> ChangedDiagnosis(HostileFixture fixture)
    {
        var (consultation, _) = await Consultation(fixture);
        var path = $"/api/v1/consultation/{consultation}/diagnoses/";
        var diagnosis = await Made(fixture, path, new { diagnosis = TestConcepts.Pneumonia, verification_status = "provisional" });
        return new($"{path}{diagnosis}/", new() { ["diagnosis"] = TestConcepts.Pneumonia, ["verification_status"] = "confirmed" });
    }

    private static async Task<WholeMessage> NewRound(HostileFixture fixture)
    {
        var (consultation, patient) = await Admission(fixture);
        return Round(fixture, consultation, patient, $"/api/v1/consultation/{consultation}/daily_rounds/");
    }

    private static async Task<WholeMessage> ChangedRound(HostileFixture fixture)
    {
        var (consultation, patient) = await Admission(fixture);
        var path = $"/api/v1/consultation/{consultation}/daily_rounds/";
        return Round(
            fixture, consultation, patient, $"{path}{await Made(fixture, path, new { rounds_type = "NORMAL", taken_at = "2024-03-01T10:00:00Z" })}/") with
        {
            // A round has its id for good.
            Elsewhere = ["external_id"],
        };
    }

    private static WholeMessage Round(HostileFixture fixture, string consultation, string patient, string path)
    {
        // What a round has where nothing is said would be shown, too, where the field was lost.
        JsonObject values = new(JsonNode.Parse(DailyRoundEndpointTests.EveryField)!.AsObject()
            .Where(field => field.Value is { } value && value.GetValueKind() != JsonValueKind.False && value.ToJsonString() is not "\"\"" and not "-1")
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())))
        {
            ["taken_at"] = "2024-03-02T10:00:00Z",
            ["external_id"] = Guid.NewGuid().ToString(),
            ["action"] = "REVIEW",
            ["right_pupil_size"] = 2,
        };
        return new(path, values)
        {
            Places = new Dictionary<string, Func<JsonObject, Task<JsonNode?>>>
            {
                ["action"] = _ => Read(fixture, $"/api/v1/patient/{patient}/", "action"),
                ["review_interval"] = _ => Read(fixture, $"/api/v1/consultation/{consultation}/", "review_interval"),
            },
        };
    }

    private static Task<WholeMessage> NewRegular(HostileFixture fixture) =>
        NewPrescription(
            fixture,
            PrescriptionFixture.Body(TestMedicines.Paracetamol),
            "target_dosage", "instruction_on_titration", "indicator", "max_dosage", "min_hours_between_doses");

    private static Task<WholeMessage> NewAsNeeded(HostileFixture fixture) =>
        NewPrescription(
            fixture, PrescriptionFixture.AsNeeded(TestMedicines.Paracetamol), "frequency", "days", "target_dosage", "instruction_on_titration");

    private static Task<WholeMessage> NewTitrated(HostileFixture fixture) =>
        NewPrescription(fixture, PrescriptionFixture.Titrated(TestMedicines.Paracetamol), "indicator", "max_dosage", "min_hours_between_doses");

    /// <param name="fixture">Where.</param>
    /// <param name="body">A prescription.</param>
    /// <param name="elsewhere">What its way of dosing has no use for.</param>
    private static async Task<WholeMessage> NewPrescription(HostileFixture fixture, JsonObject body, params string[] elsewhere)
    {
        var (consultation, _) = await Consultation(fixture);
        (body["prescription_type"], body["discontinued"], body["discontinued_reason"]) = ("DISCHARGE", true, "Rash");
        foreach (var field in elsewhere)
        {
            body.Remove(field);
        }

        return new(PrescriptionFixture.PathOf(consultation), body) { Elsewhere = elsewhere };
    }

    private static async Task<WholeMessage> NewAdministration(HostileFixture fixture)
    {
        var (consultation, _) = await Consultation(fixture);
        var path = PrescriptionFixture.PathOf(consultation);
        var prescription = await Made(fixture, path, PrescriptionFixture.Titrated(TestMedicines.Paracetamol));
        return new($"{path}{prescription}/administer/", new()
        {
            ["dosage"] = "1.5 mg",
            ["administered_date"] = DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.ffffffK", CultureInfo.InvariantCulture),
        })
        {
            Shown = PrescriptionFixture.GivenPathOf(consultation) + "{id}/",
        };
    }

    private static async Task<WholeMessage> NewStay(HostileFixture fixture)
    {
        var (consultation, _) = await Consultation(fixture);
        var (facility, location) = (Guid.Parse(fixture.Known["facility"]), Guid.Parse(fixture.Known["location"]));
        return new("/api/v1/consultationbed/", new()
        {
            ["consultation"] = consultation,
            ["bed"] = (await fixture.Superuser.Bed(facility, location)).ToString(),
            ["assets"] = new JsonArray((await fixture.Superuser.Asset(location, "VENTILATOR")).ToString()),
            ["start_date"] = "2024-03-02T10:00:00Z",
            ["end_date"] = "2024-03-03T10:00:00Z",
        })
        {
            Places = Of("assets", shown => Task.FromResult<JsonNode?>(
                new JsonArray([.. shown["assets_objects"]!.AsArray().Select(asset => asset!["id"]!.DeepClone())]))),
        };
    }

    private static async Task<WholeMessage> ChangedStay(HostileFixture fixture)
    {
        var (consultation, _) = await Admission(fixture);
        var stay = await Read(fixture, $"/api/v1/consultation/{consultation}/", "current_bed");
        var began = stay!["start_date"]!.GetValue<DateTimeOffset>();
        return new($"/api/v1/consultationbed/{stay["id"]}/", new()
        {
            ["consultation"] = consultation,
            ["bed"] = (await fixture.Superuser.Bed(Guid.Parse(fixture.Known["facility"]), Guid.Parse(fixture.Known["location"]))).ToString(),
            ["start_date"] = began.AddHours(-2).ToString("O", CultureInfo.InvariantCulture),
            ["end_date"] = began.AddHours(-1).ToString("O", CultureInfo.InvariantCulture),
        })
        {
            // They count when the stay is created.
            Elsewhere = ["assets"],
        };
    }

    private static JsonObject FileOf(string patient) => new()
    {
        ["file_type"] = "PATIENT",
        ["associating_id"] = patient,
        ["original_name"] = "x.pdf",
        ["mime_type"] = "application/pdf",
        ["name"] = "Scan",
    };

    private static string QueryOf(string patient) => $"?file_type=PATIENT&associating_id={patient}";

    private static async Task<string> Patient(HostileFixture fixture) => (await fixture.Superuser.Register(Guid.Parse(fixture.Known["facility"]))).Id();

    private static async Task<(string Consultation, string Patient)> Consultation(HostileFixture fixture, Action<JsonObject>? change = null)
    {
        var patient = await Patient(fixture);
        var body = ConsultationFixture.Body(Guid.Parse(patient), fixture.Doctor, change);
        body["create_diagnoses"] = new JsonArray(new JsonObject { ["diagnosis"] = ConsultationFixture.Cholera, ["verification_status"] = "provisional" });
        return (await Made(fixture, "/api/v1/consultation/", body), patient);
    }

    /// <summary>A consultation whose patient has a bed: only then rounds are filed.</summary>
    private static async Task<(string Consultation, string Patient)> Admission(HostileFixture fixture)
    {
        var bed = await fixture.Superuser.Bed(Guid.Parse(fixture.Known["facility"]), Guid.Parse(fixture.Known["location"]));
        return await Consultation(fixture, body => body["bed"] = bed.ToString());
    }

    private static async Task<string> Made(HostileFixture fixture, string path, object body) => (await fixture.Superuser.PostAsJsonAsync(path, body).Ok()).Id();

    private static async Task<JsonNode?> Read(HostileFixture fixture, string path, string field) =>
        (await fixture.Superuser.GetFromJsonAsync<JsonObject>(path))![field]?.DeepClone();

    private static async Task<int> KeyOf(HostileFixture fixture, Guid facility)
    {
        await using var command = fixture.System.Database.CreateCommand("select pk from facility where id = $1");
        command.Parameters.AddWithValue(facility);
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private static Dictionary<string, Func<JsonObject, Task<JsonNode?>>> Of(string field, Func<JsonObject, Task<JsonNode?>> place) => new() { [field] = place };
}
