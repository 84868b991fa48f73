using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Beds;
using Care.Tests.Consultations;
using Care.Tests.Facilities;
using Care.Tests.Servers;

namespace Care.Tests.Devices;

/// <summary>A hospital with a patient, and with a middleware.</summary>
internal sealed class DeviceFixture : IDisposable
{
    private readonly CareSystem system;
    private readonly HttpClient admin;

    private DeviceFixture(CareSystem system, ConsultationFixture hospital, HttpClient admin) =>
        (this.system, Hospital, this.admin, Middleware) = (system, hospital, admin, system.Middleware.New());

    public ConsultationFixture Hospital { get; }

    public Guid Facility => Hospital.Facility;

    public HttpClient Doctor => Hospital.Doctor;

    public TestMiddleware Middleware { get; }

    public static async Task<DeviceFixture> Open(CareSystem system)
    {
        var fixture = new DeviceFixture(system, await ConsultationFixture.Open(system), await system.SignedIn(UserType.DistrictAdmin));
        await fixture.MoveMiddleware(fixture.Middleware.Host);
        return fixture;
    }

    /// <summary>Says that the hospital's middleware is another one.</summary>
    public Task MoveMiddleware(string host) =>
        admin.Send(HttpMethod.Patch, $"/api/v1/facility/{Facility}/", new { middleware_address = host }, HttpStatusCode.OK);

    /// <summary>A camera of the hospital.</summary>
    public async Task<Guid> Camera(string? key = "user:secret:stream", string? host = null) =>
        await Doctor.Device(await Hospital.Location(), "ONVIF", host, key, NewAddress());

    /// <summary>A monitor of the hospital.</summary>
    public async Task<Guid> Monitor() => await Doctor.Device(await Hospital.Location(), "HL7MONITOR", host: null, address: NewAddress());

    /// <summary>Deletes an asset, as only an administrator may.</summary>
    public Task Remove(Guid asset) => admin.Delete($"/api/v1/asset/{asset}/");

    /// <summary>Operates a device as the doctor, or as somebody else.</summary>
    public Task<HttpResponseMessage> Operate(Guid asset, object body, HttpClient? by = null) =>
        (by ?? Doctor).PostAsJsonAsync($"/api/v1/asset/{asset}/operate_assets/", body);

    /// <summary>A client of the hospital's middleware, with a token that it signed.</summary>
    public HttpClient Client(string? token = null, string? facility = null, string scheme = "Middleware_Bearer")
    {
        var client = system.Anonymous();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", token is "" ? scheme : $"{scheme} {token ?? Middleware.Token()}");
        client.DefaultRequestHeaders.Add("X-Facility-Id", facility ?? Facility.ToString());
        return client;
    }

    /// <summary>A client of an asset.</summary>
    public HttpClient AsAsset(Guid asset) => Client(Middleware.Token(asset));

    public void Dispose()
    {
        admin.Dispose();
        Middleware.Dispose();
        Hospital.Dispose();
    }

    private static string NewAddress() => new IPAddress([10, .. Guid.NewGuid().ToByteArray()[..3]]).ToString();
}
