using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Care.Tests.Architecture;

/// <summary>Every method and path that the seven chapters of the contract name is served.</summary>
public sealed class ContractEndpointTests
{
    /// <summary>What is not served, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["GET /"] = "a page for people; there are none but those of the documentation (docs/differences.md, A2)",
        ["GET /api/v1/patient/{}/notes/{}/edits/{}/"] = "always failed (docs/differences.md)",
    };

    [Fact]
    public async Task Every_endpoint_of_the_contract_is_served()
    {
        await using var web = FrontEndAlone.Build();
        var served = ((IEndpointRouteBuilder)web).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                .Select(method => $"{method} {NameOf(endpoint.RoutePattern)}"))
            .ToHashSet();
        var missing = ContractEndpoints.All.Where(endpoint => !served.Contains(endpoint.Name.TrimEnd('/'))).ToList();

        var unexplained = missing.Where(endpoint => ExceptionOf(endpoint) is null)
            .Select(endpoint => $"{endpoint.Chapter}, line {endpoint.Line}: {endpoint.Name}").ToList();
        Assert.True(unexplained is [], string.Join('\n', unexplained));
        Assert.Empty(Exceptions.Keys.Except(missing.Select(ExceptionOf)));
    }

    [Fact]
    public void The_tables_of_the_chapters_are_read_whole()
    {
        var named = ContractEndpoints.All.Select(endpoint => endpoint.Name).ToHashSet();
        Assert.True(named.Count > 280, $"Only {named.Count} endpoints were found.");
        Assert.Empty(ContractEndpoints.All.GroupBy(endpoint => endpoint.Chapter).Where(chapter => chapter.Count() < 14).Select(chapter => chapter.Key));
        foreach (var endpoint in (string[])
        [
            "DELETE /api/v1/users/{}/delete_facility/", "PATCH /api/v1/users/{}/skill/{}/", "GET /api/v1/district/{}/get_all_local_body/",
            "GET /middleware/verify",
            "GET /api/v1/getallfacilities/{}/", "DELETE /api/v1/facility/{}/cover_image/", "PATCH /api/v1/facility/{}/capacity/{}/",
            "GET /api/v1/facility/{}/capacity/{}/history/", "PUT /api/v1/facility/{}/hospital_doctor/{}/", "DELETE /api/v1/facility/{}/spokes/{}/",
            "POST /api/v1/facility/{}/patient_stats/", "GET /api/v1/facility/{}/hubs/", "POST /api/v1/facility/{}/inventory/",
            "DELETE /api/v1/facility/{}/inventory/delete_last/", "PATCH /api/v1/facility/{}/min_quantity/{}/", "DELETE /api/v1/ambulance/{}/remove_driver/",
            "GET /api/v1/facility/{}/asset_location/{}/availability/{}/", "PATCH /api/v1/assetbed/{}/camera_presets/{}/",
            "GET /api/v1/asset/{}/availability/{}/",
            "GET /api/v1/patient/{}/notes/{}/edits/{}/", "DELETE /api/v1/external_result/{}/", "GET /api/v1/patient/{}/test_sample/{}/icmr_sample/",
            "PATCH /api/v1/test_sample/{}/", "PUT /api/v1/consultation/{}/daily_rounds/{}/", "GET /api/v1/event_types/{}/descendants/",
            "POST /api/v1/consultation/{}/prescriptions/{}/administer/", "POST /api/v1/consultation/{}/prescription_administration/{}/archive/",
            "PUT /api/v1/consultation/{}/investigation/batchUpdate/", "PATCH /api/v1/resource/{}/", "GET /api/v1/resource/{}/comment/{}/",
            "PUT /api/v1/notification/{}/", "GET /api/v1/tests_summary/", "POST /api/v1/password_reset/confirm/",
        ])
        {
            Assert.Contains(endpoint, named);
        }
    }

    /// <summary>A route as the contract's paths are written.</summary>
    private static string NameOf(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment =>
        segment.IsSimple && segment.Parts[0] is RoutePatternLiteralPart literal ? literal.Content : "{}"));

    private static string? ExceptionOf(ContractEndpoint endpoint) => Exceptions.ContainsKey(endpoint.Name) ? endpoint.Name : null;
}
