using Care.WebFront.SignIn;

namespace Care.WebFront.Operations;

/// <summary>What the pages of this server for people have in common: plain HTML, one stylesheet, no script, nothing from elsewhere.</summary>
internal static class HtmlPage
{
    private const string StylePath = "/page.css";

    /// <summary>What a page that holds no script and no foreign thing may do. The icon is an empty one: a browser asks for one otherwise.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Style =
        """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1f2933; background: #fff; }
        h1 { margin: 0 0 .5rem; }
        a { color: #0b5394; }
        nav { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; margin-bottom: 1.5rem; }
        .wide { overflow-x: auto; margin-bottom: 2rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #d9e2ec; vertical-align: top; }
        th { white-space: nowrap; }
        td form { display: inline; }
        .wide td { white-space: nowrap; }
        .wide td.prose { white-space: normal; min-width: 16rem; overflow-wrap: anywhere; }
        button { font: inherit; padding: .1rem .6rem; white-space: nowrap; }
        dt { font-weight: 600; margin-top: .8rem; }
        dd { margin: 0; }
        article { border-top: 1px solid #d9e2ec; padding: .8rem 0; overflow-wrap: anywhere; }
        article p { margin: .2rem 0; }
        iframe { display: block; width: 100%; height: 15rem; margin-top: .5rem; border: 1px solid #d9e2ec; background: #fff; resize: vertical; }
        .notice { background: #e3f4e6; border-left: 4px solid #2f855a; padding: .5rem .8rem; }
        .faint { color: #52606d; }
        @media (max-width: 40rem) { body { margin: 1rem auto; } }
        """;

    /// <summary>The stylesheet is no secret: a browser that signed in at one page only does not send its credentials along for what is beside it.</summary>
    public static void MapStyle(this IEndpointRouteBuilder routes) =>
        routes.MapGet(StylePath, () => Results.Text(Style, "text/css")).WithMetadata(new IgnoresCredentials()).ExcludeFromDescription();

    /// <summary>Answers with a page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="title">Heading, and title of the window.</param>
    /// <param name="content">What is below the heading.</param>
    public static IResult Of(HttpContext http, string title, Html content)
    {
        http.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        return Results.Content(Render(title, content), "text/html; charset=utf-8");
    }

    public static string Render(string title, Html content)
    {
        Html page =
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>
            <link rel="icon" href="data:,"><link rel="stylesheet" href="{StylePath}"></head>
            <body>
            <h1>{title}</h1>
            {content}
            </body>
            </html>
            """;
        return page.ToString();
    }
}
