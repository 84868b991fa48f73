using System.Text;
using Care.Grains.Devices;
using Care.Interfaces.Assets;
using Care.Interfaces.Calls;
using Care.Interfaces.Devices;
using Care.WebFront.Errors;

namespace Care.Tests.Devices;

/// <summary>What a middleware is asked for each class and action of a device (contract 03, §9.8 and §13.4).</summary>
public sealed class DeviceRequestRuleTests
{
    private const string Known = """{"hostname":"10.0.0.7","port":80,"username":"user","password":"pass","accessKey":"stream"}""";

    private static readonly Guid Asset = Guid.Parse("0198c0de-0000-7000-8000-000000000001");
    private static readonly Uri Host = new("https://mw.example.org/");

    [Theory]
    [InlineData("get_status", "GET", "status")]
    [InlineData("get_presets", "GET", "presets")]
    public void A_camera_is_asked_in_the_query(string action, string method, string path)
    {
        var request = DeviceRequestRule.Of(Asset, Camera(), Operation(action)).Value!;
        var (address, body) = request.At(Host);
        Assert.Equal((method, $"https://mw.example.org/{path}?hostname=10.0.0.7&port=80&username=user&password=pass&accessKey=stream"),
            (request.Method.Method, address.AbsoluteUri));
        Assert.Null(body);
    }

    [Theory]
    [InlineData("goto_preset", """{"preset":3}""", "gotoPreset",
        """{"hostname":"10.0.0.7","port":80,"username":"user","password":"pass","accessKey":"stream","preset":3}""")]
    [InlineData("absolute_move", """{"x":1,"y":0.5,"zoom":0}""", "absoluteMove",
        """{"hostname":"10.0.0.7","port":80,"username":"user","password":"pass","accessKey":"stream","x":1,"y":0.5,"zoom":0}""")]
    [InlineData(
        "relative_move", """{"port":81}""", "relativeMove", """{"hostname":"10.0.0.7","port":81,"username":"user","password":"pass","accessKey":"stream"}""")]
    [InlineData("relative_move", null, "relativeMove", Known)]
    [InlineData("get_stream_token", null, "api/stream/getToken/videoFeed", """{"stream_id":"stream"}""")]
    public void A_camera_is_moved_by_a_body_with_the_data_laid_over(string action, string? data, string path, string expected)
    {
        var request = DeviceRequestRule.Of(Asset, Camera(), Operation(action, data)).Value!;
        Assert.Equal((HttpMethod.Post, path), (request.Method, request.Path));
        Assert.Equal(expected, request.At(Host).Body!.ToJsonString());
    }

    [Theory]
    [InlineData("HL7MONITOR")]
    [InlineData("VENTILATOR")]
    public void Monitors_and_ventilators_tell_vitals_and_stream_tokens(string assetClass)
    {
        var device = Camera() with { AssetClass = assetClass, Meta = new AssetMeta { LocalIpAddress = "10.0.0.7" } };
        Assert.Equal("https://mw.example.org/vitals?device_id=10.0.0.7", DeviceRequestRule.Of(Asset, device, Operation("get_vitals")).Value!.At(Host)
            .Address.AbsoluteUri);
        var token = DeviceRequestRule.Of(Asset, device, Operation("get_stream_token")).Value!;
        Assert.Equal((HttpMethod.Post, "api/stream/getToken/vitals"), (token.Method, token.Path));
        Assert.Equal($$"""{"asset_id":"{{Asset}}","ip":"10.0.0.7"}""", token.Parameters.ToJsonString());
        Assert.Equal("""{"detail":{"action":"invalid action type"}}""", Told(DeviceRequestRule.Of(Asset, device, Operation("get_status"))));
    }

    [Fact]
    public void What_is_wrong_is_told_in_the_contracts_order()
    {
        Assert.Equal("""{"message":{"action":"is required"}}""", Told(DeviceRequestRule.Of(Asset, Camera(), new DeviceOperation())));
        Assert.Equal("""{"message":{"type":"is required"}}""", Told(DeviceRequestRule.Of(Asset, Camera() with { AssetClass = null }, Operation(null))));
        Assert.Equal("""{"message":{"null":"is required"}}""", Told(DeviceRequestRule.Of(Asset, Camera() with { AssetClass = null }, Operation("get_status"))));
        Assert.Equal("""{"message":{"":"is required"}}""", Told(DeviceRequestRule.Of(Asset, Camera() with { AssetClass = "" }, Operation("get_status"))));
        Assert.Equal(
            """{"detail":{"local_ip_address":"local_ip_address not found in asset metadata"}}""",
            Told(DeviceRequestRule.Of(Asset, Camera() with { Meta = AssetMeta.None }, Operation("get_status"))));
        Assert.Equal(
            """{"detail":{"camera_access_key":"camera_access_key not found in asset metadata"}}""",
            Told(DeviceRequestRule.Of(Asset, Camera() with { Meta = new AssetMeta { LocalIpAddress = "10.0.0.7" } }, Operation("dance"))));
        Assert.Equal("""{"detail":{"action":"invalid action type"}}""", Told(DeviceRequestRule.Of(Asset, Camera("user:pass"), Operation("get_vitals"))));
        Assert.Equal(ErrorKind.Invalid, DeviceRequestRule.Of(Asset, Camera("user:pass"), Operation("get_status")).Error!.Kind);
    }

    [Theory]
    [InlineData("mw.example.org", "https://mw.example.org/")]
    [InlineData("mw.example.org:8443", "https://mw.example.org:8443/")]
    [InlineData("", null)]
    [InlineData("mw.example.org/path", null)]
    [InlineData("mw.example.org?x", null)]
    [InlineData("mw.example.org#x", null)]
    [InlineData("user@mw.example.org", null)]
    [InlineData(@"mw.example.org\x", null)]
    [InlineData("https://mw.example.org", null)]
    [InlineData("mw example", null)]
    public void A_host_is_a_name_with_a_port_at_the_most(string host, string? address) => Assert.Equal(address, MiddlewareHost.BaseOf(host)?.AbsoluteUri);

    [Theory]
    [InlineData("mw.example.org", "mw.example.org")]
    [InlineData("https://mw.example.org/", "mw.example.org")]
    [InlineData("http://mw.example.org", "mw.example.org")]
    [InlineData("mw.example.org/x", null)]
    [InlineData("mw.example.org//", null)]
    [InlineData("mw example.org", null)]
    [InlineData("https://", null)]
    public void A_middleware_names_itself_with_a_scheme_or_without(string sent, string? host) =>
        Assert.Equal(host, MiddlewareHostnameRule.Read(sent) is { Succeeded: true } read ? read.Value : null);

    [Fact]
    public void A_configuration_tells_credentials_of_exactly_three_parts()
    {
        var three = DeviceConfiguration.Of(Asset, "Camera", null, "ONVIF", new AssetMeta { LocalIpAddress = "10.0.0.7", CameraAccessKey = "a:b:c" });
        Assert.Equal(("a", "b", "c", 80), (three.Username, three.Password, three.AccessKey, three.Port));
        var four = DeviceConfiguration.Of(Asset, "Camera", null, "ONVIF", new AssetMeta { LocalIpAddress = "10.0.0.7", CameraAccessKey = "a:b:c:d" });
        Assert.Equal(("", "", ""), (four.Username, four.Password, four.AccessKey));
    }

    private static DeviceBriefing Camera(string? key = "user:pass:stream:more") =>
        new(Guid.Empty, "Camera", null, "ONVIF", new AssetMeta { LocalIpAddress = "10.0.0.7", CameraAccessKey = key }, "mw.example.org");

    private static DeviceOperation Operation(string? action, string? data = null) => new() { Action = new DeviceAction(action, data) };

    private static string Told(Outcome<DeviceRequest> outcome) => Encoding.UTF8.GetString(ErrorWriter.Body(outcome.Error!));
}
