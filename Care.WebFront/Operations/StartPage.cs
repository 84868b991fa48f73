using Care.WebFront.SignIn;

namespace Care.WebFront.Operations;

/// <summary>What somebody sees who opens the server's address in a browser: what this is, and where to go (contract 01, A12).</summary>
internal static class StartPage
{
    public static void MapStartPage(this IEndpointRouteBuilder routes)
    {
        routes.MapStyle();
        routes.MapGet("/", (HttpContext http, Settings settings) => HtmlPage.Of(http, "Care", Content(settings))).WithMetadata(new IgnoresCredentials())
            .ExcludeFromDescription();
    }

    private static Html Content(Settings settings) =>
        $"""
        <p>This is a server of Care, the network of hospitals, their patients
            and those who care for them. It answers programs; people work with it by the web client.</p>
        <dl>
        {Client(settings.WebClient)}
        {(settings.Production ? [] : Documentation())}
        <dt><a href="/health/">Health</a></dt><dd>Whether the server is ready, and what it depends on. Load balancers ask here,
            or at <a href="/ping/">/ping/</a>.</dd>
        <dt><a href="{OperatorRoutes.Prefix}/">Operations</a></dt><dd>For superusers, by name and password: jobs, schedule, silos, the audit.</dd>
        </dl>
        <p class="faint">Version: {settings.AppVersion}</p>
        """;

    private static IEnumerable<Html> Client(string? address)
    {
        if (address is not null)
        {
            yield return $"""<dt><a href="{address}">Web client</a></dt><dd>Where people sign in: {address}</dd>""";
        }
    }

    private static IEnumerable<Html> Documentation()
    {
        yield return $"""
            <dt><a href="/swagger/">API</a></dt>
            <dd>All routes, to read and to try. For programs: <a href="/api/schema/">the OpenAPI document</a>.</dd>
            """;
    }
}
