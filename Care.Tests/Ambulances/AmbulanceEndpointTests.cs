using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Notifications;
using Care.Tests.Patients;
using Care.Tests.Servers;
using static Care.Tests.Ambulances.AmbulanceFixture;

namespace Care.Tests.Ambulances;

/// <summary>Ambulances and their drivers over HTTP (contract 02, §10).</summary>
public sealed class AmbulanceEndpointTests(CareSystem system) : IAsyncLifetime
{
    private HttpClient staff = null!;

    public async ValueTask InitializeAsync() => staff = await system.SignedIn(UserType.Staff);

    public ValueTask DisposeAsync()
    {
        staff.Dispose();
        return default;
    }

    [Fact]
    public async Task An_ambulance_is_made_with_its_drivers_and_shown()
    {
        var body = Body(body => body["drivers"] = new JsonArray(Driver(), Driver("Ravi")));
        var made = await staff.PostAsJsonAsync(Root, body).Ok();
        Assert.Equal(
            [
                "id", "external_id", "created_date", "modified_date", "deleted", "drivers", "primary_district_object", "secondary_district_object",
                "third_district_object", "vehicle_number", "owner_name", "owner_phone_number", "owner_is_smart_phone", "has_oxygen", "has_ventilator",
                "has_suction_machine", "has_defibrillator", "insurance_valid_till_year", "ambulance_type", "price_per_km", "has_free_service",
                "primary_district", "secondary_district", "third_district",
            ],
            made.EnumerateObject().Select(field => field.Name));
        Assert.Equal("24.50", made.Text("price_per_km"));
        Assert.Equal((2022, 1), (made.GetProperty("insurance_valid_till_year").GetInt32(), made.GetProperty("ambulance_type").GetInt32()));
        Assert.True(made.GetProperty("owner_is_smart_phone").GetBoolean());
        Assert.False(made.GetProperty("has_free_service").GetBoolean());
        Assert.Equal("""{"id":11,"name":"Nadi","state":1}""", made.GetProperty("primary_district_object").GetRawText());
        Assert.Equal(JsonValueKind.Null, made.GetProperty("third_district").ValueKind);
        Assert.Equal(["Biju", "Ravi"], made.GetProperty("drivers").EnumerateArray().Select(driver => driver.Text("name")));
        var driver = made.GetProperty("drivers")[0];
        Assert.Equal(["id", "external_id", "name", "phone_number", "is_smart_phone"], driver.EnumerateObject().Select(field => field.Name));
        Assert.Equal(made.GetRawText(), await staff.GetStringAsync(Of(made)));
        Assert.Equal(1, (await staff.GetAsync(Root).Ok()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Who_made_one_sees_and_changes_it_administrators_all_and_others_none()
    {
        var made = await staff.PostAsJsonAsync(Root, Body()).Ok();
        using var other = await system.SignedIn(UserType.DistrictLabAdmin);
        using var admin = await system.SignedIn(UserType.DistrictAdmin, set => set with { District = TestPlaces.OtherDistrict });
        await other.GetAsync(Of(made)).Refused(HttpStatusCode.NotFound, """{"detail":"No Ambulance matches the given query."}""");
        Assert.Equal(0, (await other.GetAsync($"{Root}?vehicle_numbers={made.Text("vehicle_number")}").Ok()).GetProperty("count").GetInt32());
        await other.PatchAsJsonAsync(Of(made), new { has_free_service = true }).Refused(HttpStatusCode.NotFound);
        await other.PatchAsJsonAsync(Of(made), new { vehicle_number = "x" }).Refused(HttpStatusCode.NotFound);
        await other.PostAsJsonAsync(Of(made) + "add_driver/", Driver()).Refused(HttpStatusCode.NotFound);
        await other.PostAsJsonAsync(Of(made) + "add_driver/", new { }).Refused(HttpStatusCode.NotFound);
        await RemoveDriver(other, made, new { driver_id = made.GetProperty("drivers")[0].GetProperty("id").GetInt32() }).Refused(HttpStatusCode.NotFound);
        await other.DeleteAsync(Of(made)).Refused(HttpStatusCode.NotFound);

        await admin.PatchAsJsonAsync(Of(made), new { owner_name = "Asha", has_free_service = true }).Ok();
        Assert.Equal("Asha", (await staff.GetAsync(Of(made)).Ok()).Text("owner_name"));
        Assert.Equal(1, (await admin.GetAsync($"{Root}?vehicle_numbers={made.Text("vehicle_number")}").Ok()).GetProperty("count").GetInt32());
        using var nobody = system.Anonymous();
        await nobody.GetAsync(Root).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_change_keeps_what_it_leaves_out_and_the_drivers()
    {
        var made = await staff.PostAsJsonAsync(Root, Body(body => body["secondary_district"] = TestPlaces.OtherDistrict)).Ok();
        var replaced = await staff.PutAsJsonAsync(Of(made), Body(body =>
        {
            (body["ambulance_type"], body["price_per_km"], body["has_free_service"]) = (3, null, true);
            body["drivers"] = new JsonArray(Driver("Nobody"));
            body["external_id"] = made.Text("external_id");
        })).Ok();
        Assert.Equal(JsonValueKind.Null, replaced.GetProperty("price_per_km").ValueKind);
        Assert.Equal((3, TestPlaces.OtherDistrict), (
            replaced.GetProperty("ambulance_type").GetInt32(), replaced.GetProperty("secondary_district").GetInt32()));
        Assert.Equal(made.GetProperty("drivers").GetRawText(), replaced.GetProperty("drivers").GetRawText());
        var changed = await staff.PatchAsJsonAsync(Of(made), new { price_per_km = "7.50", secondary_district = (int?)null }).Ok();
        Assert.Equal("7.50", changed.Text("price_per_km"));
        Assert.Equal(JsonValueKind.Null, changed.GetProperty("secondary_district_object").ValueKind);
        Assert.Equal(replaced.Text("vehicle_number"), changed.Text("vehicle_number"));
        await staff.PatchAsJsonAsync(Of(made), new { external_id = Guid.NewGuid(), has_free_service = true })
            .Refused(HttpStatusCode.BadRequest, """{"external_id":["The id of an ambulance cannot be changed."]}""");
    }

    [Fact]
    public async Task Each_body_names_a_price_or_says_that_there_is_none()
    {
        const string refused = """{"non_field_errors":["The ambulance must provide a price or be marked as free"]}""";
        await staff.PostAsJsonAsync(Root, Body(body => body.Remove("price_per_km"))).Refused(HttpStatusCode.BadRequest, refused);
        await staff.PostAsJsonAsync(Root, Body(body => body["price_per_km"] = "0.00")).Refused(HttpStatusCode.BadRequest, refused);
        var made = await staff.PostAsJsonAsync(Root, Body()).Ok();
        await staff.PatchAsJsonAsync(Of(made), new { owner_name = "Asha" }).Refused(HttpStatusCode.BadRequest, refused);
        await staff.PatchAsJsonAsync(Of(made), new { owner_name = "Asha", has_free_service = true }).Ok();
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_told_by_field()
    {
        const string required = """["This field is required."]""";
        await staff.PostAsJsonAsync(Root, new { }).Refused(
            HttpStatusCode.BadRequest,
            $$"""{"drivers":{{required}},"vehicle_number":{{required}},"owner_name":{{required}},"owner_phone_number":{{required}},"has_oxygen":{{required}},"has_ventilator":{{required}},"has_suction_machine":{{required}},"has_defibrillator":{{required}},"insurance_valid_till_year":{{required}}}""");
        await staff.PostAsJsonAsync(Root, Body(body =>
        {
            body["vehicle_number"] = "kl13ab1234";
            (body["owner_phone_number"], body["insurance_valid_till_year"], body["ambulance_type"], body["price_per_km"]) = ("12", 2023, 4, 100000);
            body["drivers"] = new JsonArray(new JsonObject { ["name"] = "Biju" });
        })).Refused(
            HttpStatusCode.BadRequest,
            """{"drivers":[{"phone_number":["This field is required."],"is_smart_phone":["This field is required."]}],"vehicle_number":["Please Enter the vehicle number in all uppercase without spaces, eg: KL13AB1234"],"owner_phone_number":["Invalid phone number. Must be one of the following types: mobile, landline. Received: 12"],"insurance_valid_till_year":["\"2023\" is not a valid choice."],"ambulance_type":["\"4\" is not a valid choice."],"price_per_km":["Ensure that there are no more than 5 digits before the decimal point."]}""");
        await staff.PostAsJsonAsync(Root, Body(body => (body["primary_district"], body["third_district"]) = (999, 998))).Refused(
            HttpStatusCode.BadRequest,
            """{"primary_district":["Invalid pk \"999\" - object does not exist."],"third_district":["Invalid pk \"998\" - object does not exist."]}""");
        Assert.Equal(0, (await staff.GetAsync(Root).Ok()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_number_belongs_to_one_ambulance_until_that_is_deleted()
    {
        var number = VehicleNumber();
        const string taken = """{"vehicle_number":["ambulance with this vehicle number already exists."]}""";
        var first = await staff.PostAsJsonAsync(Root, Body(body => body["vehicle_number"] = number)).Ok();
        await staff.PostAsJsonAsync(Root, Body(body => body["vehicle_number"] = number)).Refused(HttpStatusCode.BadRequest, taken);
        var second = await staff.PostAsJsonAsync(Root, Body()).Ok();
        await staff.PatchAsJsonAsync(Of(second), new { vehicle_number = number, has_free_service = true }).Refused(HttpStatusCode.BadRequest, taken);
        await staff.DeleteAsync(Of(first)).Succeeded();
        await staff.GetAsync(Of(first)).Refused(HttpStatusCode.NotFound);
        await staff.DeleteAsync(Of(first)).Refused(HttpStatusCode.NotFound);
        await staff.PatchAsJsonAsync(Of(second), new { vehicle_number = number, has_free_service = true }).Ok();
        Assert.Equal(1, (await staff.GetAsync($"{Root}?vehicle_numbers={number}").Ok()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task One_that_is_said_to_be_deleted_is()
    {
        var made = await staff.PostAsJsonAsync(Root, Body()).Ok();
        Assert.True((await staff.PatchAsJsonAsync(Of(made), new { deleted = true, has_free_service = true }).Ok()).GetProperty("deleted").GetBoolean());
        await staff.GetAsync(Of(made)).Refused(HttpStatusCode.NotFound);
        Assert.Equal(0, (await staff.GetAsync(Root).Ok()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task The_client_may_give_an_ambulance_its_id_once()
    {
        var id = Guid.NewGuid().ToString();
        var made = await staff.PostAsJsonAsync(Root, Body(body => body["external_id"] = id)).Ok();
        Assert.Equal(id, made.Text("external_id"));
        await staff.PostAsJsonAsync(Root, Body(body => body["external_id"] = id))
            .Refused(HttpStatusCode.BadRequest, """{"external_id":["ambulance with this external id already exists."]}""");
    }

    [Fact]
    public async Task Drivers_are_added_and_removed()
    {
        var made = await staff.PostAsJsonAsync(Root, Body(body => body["drivers"] = new JsonArray())).Ok();
        using var answer = await staff.PostAsJsonAsync(Of(made) + "add_driver/", Driver());
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var driver = await answer.Json();
        Assert.Equal([driver.GetRawText()], await Drivers());
        await staff.PostAsJsonAsync(Of(made) + "add_driver/", new { name = "Ravi" }).Refused(
            HttpStatusCode.BadRequest, """{"phone_number":["This field is required."],"is_smart_phone":["This field is required."]}""");

        var key = driver.GetProperty("id").GetInt32();
        await RemoveDriver(staff, made, new { }).Refused(HttpStatusCode.BadRequest, """{"driver_id":["This field is required."]}""");
        await RemoveDriver(staff, made, new { driver_id = "x" }).Refused(HttpStatusCode.BadRequest, """{"driver_id":["A valid integer is required."]}""");
        await RemoveDriver(staff, made, new { driver_id = key + 1_000_000 }).Refused(HttpStatusCode.BadRequest, """{"driver_id":"Detail not found"}""");
        await RemoveDriver(staff, made, new { driver_id = key }).Succeeded();
        await RemoveDriver(staff, made, new { driver_id = key }).Refused(HttpStatusCode.BadRequest, """{"driver_id":"Detail not found"}""");
        Assert.Empty(await Drivers());

        async Task<IEnumerable<string>> Drivers() =>
            (await staff.GetAsync(Of(made)).Ok()).GetProperty("drivers").EnumerateArray().Select(shown => shown.GetRawText());
    }

    [Fact]
    public async Task Another_ambulances_driver_is_not_removed()
    {
        var made = await staff.PostAsJsonAsync(Root, Body()).Ok();
        var other = await staff.PostAsJsonAsync(Root, Body()).Ok();
        await RemoveDriver(staff, made, new { driver_id = other.GetProperty("drivers")[0].GetProperty("id").GetInt32() })
            .Refused(HttpStatusCode.BadRequest, """{"driver_id":"Detail not found"}""");
    }

    [Fact]
    public async Task Ambulances_are_filtered_by_number_and_district()
    {
        List<string> numbers = [];
        foreach (var (first, second, third) in ((int?, int?, int?)[])
        [
            (TestPlaces.District, TestPlaces.OtherDistrict, null), (TestPlaces.OtherDistrict, null, TestPlaces.District),
                (null, TestPlaces.ForeignDistrict, null),
        ])
        {
            numbers.Add((await staff.PostAsJsonAsync(Root, Body(body =>
                (body["primary_district"], body["secondary_district"], body["third_district"]) = (first, second, third))).Ok()).Text("vehicle_number")!);
        }

        Assert.Equal([0, 1, 2], await Found(""));
        Assert.Equal([0, 2], await Found($"?vehicle_numbers={numbers[2]},{numbers[0]},KL1X1"));
        Assert.Equal([0], await Found($"?primary_district={TestPlaces.District}"));
        Assert.Equal([0], await Found($"?secondary_district={TestPlaces.OtherDistrict}"));
        Assert.Equal([1], await Found($"?third_district={TestPlaces.District}"));
        Assert.Equal([1], await Found("?primary_district_name=UNN"));
        Assert.Equal([0, 2], await Found("?secondary_district_name=k"));
        Assert.Equal([1], await Found("?third_district_name=nadi&primary_district_name=kunnu"));
        Assert.Equal([1], await Found("?limit=1&offset=1"));
        await staff.GetAsync($"{Root}?primary_district=x").Refused(HttpStatusCode.BadRequest);
        await staff.GetAsync($"{Root}x/").Refused(HttpStatusCode.NotFound);

        async Task<IEnumerable<int>> Found(string query) => (await staff.GetAsync(Root + query).Ok()).GetProperty("results").EnumerateArray()
            .Select(ambulance => numbers.IndexOf(ambulance.Text("vehicle_number")!));
    }

    [Fact]
    public async Task Keys_ascend_and_who_made_an_ambulance_is_stored_and_not_shown()
    {
        var first = await staff.PostAsJsonAsync(Root, Body()).Ok();
        var second = await staff.PostAsJsonAsync(Root, Body()).Ok();
        Assert.True(first.GetProperty("id").GetInt32() < second.GetProperty("id").GetInt32());
        var self = (await staff.GetAsync("/api/v1/users/getcurrentuser/").Ok()).GetProperty("id").GetInt32();
        Assert.Equal(self, await system.Sql("select created_by from ambulance where pk = $1", first.GetProperty("id").GetInt32()));
        Assert.False(first.TryGetProperty("created_by", out _));
    }

    private static string Of(JsonElement ambulance) => $"{Root}{ambulance.GetProperty("id").GetInt32()}/";

    private static Task<HttpResponseMessage> RemoveDriver(HttpClient client, JsonElement ambulance, object body) =>
        client.SendAsync(new(HttpMethod.Delete, Of(ambulance) + "remove_driver/") { Content = JsonContent.Create(body) });
}
