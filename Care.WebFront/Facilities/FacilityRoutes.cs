using System.Collections.Immutable;
using System.Text.Json;
using Care.Interfaces.Caching;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;
using Care.Interfaces.Files;
using Care.WebFront.Binding;
using Care.WebFront.Caching;
using Care.WebFront.Calls;
using Care.WebFront.Places;
using Microsoft.AspNetCore.Authorization;

namespace Care.WebFront.Facilities;

/// <summary>Facilities and their public directory (contract 02, §3).</summary>
internal static class FacilityRoutes
{
    /// <summary>
    /// Facility choices: open to all, the same for all, and asked for by every picker. Browsers may not keep them: they show how many patients there are. Without the one filter, by whom a user is
    /// linked to, whose changes nobody tells; <c>all</c> and <c>page</c> are what care_fe sends along for nothing.
    /// </summary>
    private static readonly PageCached Choices = new(
        PageFamily.Facilities,
        TimeSpan.FromMinutes(1),
        "name", "facility_type", "district", "local_body", "state", "district_name", "local_body_name", "state_name", "kasp_empanelled", "search_text", "limit", "offset", "all", "page")
    {
        InBrowsers = false,
    };

    /// <summary>There are fewer.</summary>
    private const int MaxFeatures = 100;

    public static void MapFacilities(this IEndpointRouteBuilder routes)
    {
        var facilities = routes.MapGroup("/api/v1/facility").WithTags("facility");
        facilities.MapGet("/", List).Produces<FacilityFull[]>();
        facilities.MapPost("/", Register).Produces<FacilityFull>(StatusCodes.Status201Created);
        facilities.MapGet("/{facility:guid}/", Get).Produces<FacilityFull>();
        facilities.MapMethods("/{facility:guid}/", ["PUT", "PATCH"], Update).Produces<FacilityFull>();
        facilities.MapDelete("/{facility:guid}/", Remove).Produces(StatusCodes.Status204NoContent);
        facilities.MapPost("/{facility:guid}/cover_image/", SetCover).Produces<CoverImage>();
        facilities.MapDelete("/{facility:guid}/cover_image/", RemoveCover).Produces(StatusCodes.Status204NoContent);

        var directory = routes.MapGroup("/api/v1/getallfacilities").WithTags("facility").WithMetadata(new AllowAnonymousAttribute());
        directory.MapGet("/", Directory).Produces<FacilityBasic[]>().WithMetadata(Choices);
        directory.MapGet("/{facility:guid}/", DirectoryEntry).Produces<FacilityBasic>();

        routes.MapFacilityCapacity();
        routes.MapHospitalDoctors();
        routes.MapHubSpokes();
        routes.MapPatientStats();
    }

    private static async Task<IResult> List(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var filter = query.Checked(FilterOf(query));
        if (query.Has("csv"))
        {
            return Answer.Csv(await cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).Export(filter, ExportOf(query), http.RequestAborted)));
        }

        return query.Text("all") == "true"
            ? Answer.Page(await cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).ListBasic(filter, query.Paging, http.RequestAborted)), query.Paging)
            : Answer.Page(await cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).List(filter, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Register(HttpContext http, Cluster cluster)
    {
        var sent = await http.ReadBody();
        var body = await FacilityPath.FirstWhoMay(() => cluster.Read(grains => MayRegister(grains, sent)), () => BodyOf(sent, cluster));
        return Answer.Created(await cluster.Grains.GetGrain<IFacility>(Guid.NewGuid()).Register(body));
    }

    private static Task<Outcome<Done>> MayRegister(IGrainFactory grains, RequestBody body) => grains.GetGrain<IFacilityQueries>(0)
        .MayRegister(body.PkOrNull("local_body").Value, body.PkOrNull("district").Value, body.PkOrNull("state").Value);

    private static async Task<IResult> Get(Guid facility, HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var filter = query.Checked(FilterOf(query));
        return Answer.Ok(filter == FacilityFilter.None
            ? await cluster.Read(grains => grains.GetGrain<IFacility>(facility).Get())
            : await cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).Find(facility, filter, http.RequestAborted)));
    }

    private static async Task<IResult> Update(Guid facility, HttpContext http, Cluster cluster)
    {
        var body = await FacilityPath.FirstWhoMay(
            () => cluster.Read(grains => grains.GetGrain<IFacility>(facility).MayUpdate()),
            async () => await BodyOf(await http.ReadBody(), cluster));
        return Answer.Ok(await cluster.Grains.GetGrain<IFacility>(facility).Update(body));
    }

    private static async Task<IResult> Remove(Guid facility, Cluster cluster) =>
        Answer.Empty(await cluster.Grains.GetGrain<IFacility>(facility).Remove());

    private static async Task<IResult> SetCover(Guid facility, HttpContext http, Cluster cluster)
    {
        var picture = await FacilityPath.FirstWhoMay(
            () => cluster.Read(grains => grains.GetGrain<IFacility>(facility).MayUpdate()),
            async () => PictureOf(await http.ReadBody()));
        return Answer.Ok(await cluster.Grains.GetGrain<IFacility>(facility).SetCover(picture));
    }

    private static async Task<IResult> RemoveCover(Guid facility, Cluster cluster) =>
        Answer.Empty(await cluster.Grains.GetGrain<IFacility>(facility).RemoveCover());

    private static UploadedFile PictureOf(RequestBody body) => body.Checked(body.File("cover_image"))!;

    private static async Task<IResult> Directory(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var filter = query.Checked(FilterOf(query));
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).Directory(filter, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> DirectoryEntry(Guid facility, HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var filter = query.Checked(FilterOf(query));
        return Answer.Ok(await cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).DirectoryEntry(facility, filter, http.RequestAborted)));
    }

    /// <summary>The first of the keys that the query has.</summary>
    private static FacilityExport ExportOf(RequestQuery query) => query switch
    {
        _ when query.Has("capacity") => FacilityExport.Capacity,
        _ when query.Has("doctors") => FacilityExport.Doctors,
        _ when query.Has("triage") => FacilityExport.Triage,
        _ => FacilityExport.Facilities,
    };

    private static FacilityFilter FilterOf(RequestQuery query) => new()
    {
        Name = query.Text("name"),
        FacilityType = query.Number("facility_type"),
        District = query.Number("district"),
        LocalBody = query.Number("local_body"),
        State = query.Number("state"),
        DistrictName = query.Text("district_name"),
        LocalBodyName = query.Text("local_body_name"),
        StateName = query.Text("state_name"),
        KaspEmpanelled = query.Boolean("kasp_empanelled"),
        ExcludeUser = query.Text("exclude_user"),
        SearchText = query.Text("search_text"),
    };

    /// <summary>The body. Where something is wrong with it anyway, the places that there are none of are told with the rest; the facility's grain finds them otherwise.</summary>
    private static async Task<FacilityWrite> BodyOf(RequestBody body, Cluster cluster)
    {
        var write = WriteOf(body);
        if (body.IsWrong)
        {
            await body.AddUnknownPlaces(cluster, write.Ward.Value, write.LocalBody.Value, write.District.Value, write.State.Value);
        }

        return body.Checked(write);
    }

    private static FacilityWrite WriteOf(RequestBody body) => new()
    {
        Name = body.Text("name", max: 1000, required: true),
        FacilityType = body.Labelled<FacilityType>("facility_type", required: true),
        Address = body.Text("address", Characters.MaxLine, required: true),
        State = body.PkOrNull("state"),
        District = body.PkOrNull("district"),
        LocalBody = body.PkOrNull("local_body"),
        Ward = body.PkOrNull("ward"),
        Features = FeaturesOf(body),
        Longitude = body.DecimalOrNull("longitude", digits: 22, decimals: 16, -FacilityLimits.MaxLongitude, FacilityLimits.MaxLongitude, blankIsNull: true),
        Latitude = body.DecimalOrNull("latitude", digits: 22, decimals: 16, -FacilityLimits.MaxLatitude, FacilityLimits.MaxLatitude, blankIsNull: true),
        Pincode = body.IntegerOrNull("pincode", 0, FacilityLimits.MaxPincode),
        PhoneNumber = body.Phone("phone_number", blank: true),
        OxygenCapacity = body.Integer("oxygen_capacity", 0, FacilityLimits.MaxOxygen),
        TypeBCylinders = body.Integer("type_b_cylinders", 0, FacilityLimits.MaxCylinders),
        TypeCCylinders = body.Integer("type_c_cylinders", 0, FacilityLimits.MaxCylinders),
        TypeDCylinders = body.Integer("type_d_cylinders", 0, FacilityLimits.MaxCylinders),
        ExpectedOxygenRequirement = body.Integer("expected_oxygen_requirement", 0, FacilityLimits.MaxOxygen),
        ExpectedTypeBCylinders = body.Integer("expected_type_b_cylinders", 0, FacilityLimits.MaxCylinders),
        ExpectedTypeCCylinders = body.Integer("expected_type_c_cylinders", 0, FacilityLimits.MaxCylinders),
        ExpectedTypeDCylinders = body.Integer("expected_type_d_cylinders", 0, FacilityLimits.MaxCylinders),
        KaspEmpanelled = body.Boolean("kasp_empanelled"),
        MiddlewareAddress = MiddlewareAddressOf(body),
    };

    private static Optional<ImmutableArray<FacilityFeature>> FeaturesOf(RequestBody body)
    {
        const string field = "features";
        if (body.Raw(field) is not { } sent)
        {
            return default;
        }

        if (sent.ValueKind != JsonValueKind.Array)
        {
            body.AddError(field, sent.ValueKind == JsonValueKind.Null ? "This field may not be null." : $"Expected a list of items but got type \"{RequestBody.TypeName(sent)}\".");
            return default;
        }

        if (sent.GetArrayLength() > MaxFeatures)
        {
            body.AddError(field, $"Ensure this field has no more than {MaxFeatures} elements.");
            return default;
        }

        List<FacilityFeature> features = [];
        var unknown = false;
        foreach (var (index, item) in sent.EnumerateArray().Index())
        {
            var text = item.ValueKind == JsonValueKind.String ? item.GetString() : item.GetRawText();
            if (Choice<FacilityFeature>.TryParseNumber(text, out var feature))
            {
                features.Add(feature);
            }
            else
            {
                unknown = true;
                body.AddError($"{field}/{index}", $"\"{text}\" is not a valid choice.");
            }
        }

        // Repeats are looked for in a list that is good otherwise: a message of the list as a whole leaves no place for those of its items.
        if (!unknown && features.Distinct().Count() < features.Count)
        {
            body.AddError(field, "Features should not contain duplicate values.");
        }

        return new([.. features]);
    }

    private static Optional<string> MiddlewareAddressOf(RequestBody body)
    {
        const string field = "middleware_address";
        if (body.Raw(field) is { ValueKind: JsonValueKind.Null })
        {
            body.AddError(field, "Middleware Address is required");
            return default;
        }

        var address = body.Text(field, max: 200);
        if (address is { Sent: true, Value: { } host } && !MiddlewareAddress.IsValid(host))
        {
            body.AddError(field, MiddlewareAddress.Message);
        }

        return address;
    }
}
