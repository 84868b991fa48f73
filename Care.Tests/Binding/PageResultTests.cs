using System.Text.Json;
using Care.Interfaces.Calls;
using Care.WebFront.Binding;
using Microsoft.AspNetCore.Http;

namespace Care.Tests.Binding;

/// <summary>The envelope of lists (contract 01, A6; example I17).</summary>
public sealed class PageResultTests
{
    [Theory]
    [InlineData("?limit=10&offset=25", 10, 25, 30, null, "http://care.test/api/v1/users/?limit=10&offset=15")]
    [InlineData("?limit=10", 10, 0, 30, "http://care.test/api/v1/users/?limit=10&offset=10", null)]
    [InlineData("?offset=5&limit=10&b=2&a=x%20y", 10, 5, 30, "http://care.test/api/v1/users/?a=x%20y&b=2&limit=10&offset=15",
        "http://care.test/api/v1/users/?a=x%20y&b=2&limit=10")]
    [InlineData("?limit=10&offset=20", 10, 20, 30, null, "http://care.test/api/v1/users/?limit=10&offset=10")]
    [InlineData("", 14, 0, 0, null, null)]
    public async Task Neighbours_are_absolute_links_with_sorted_parameters(string query, int limit, int offset, long count, string? next, string? previous)
    {
        var http = new DefaultHttpContext();
        (http.Request.Scheme, http.Request.Host, http.Request.Path, http.Request.QueryString) =
            ("http", new HostString("care.test"), "/api/v1/users/", new QueryString(query));
        using var body = new MemoryStream();
        http.Response.Body = body;
        await new PageResult(count, "[7]"u8.ToArray(), new Paging(limit, offset)).ExecuteAsync(http);
        await http.Response.CompleteAsync();

        var page = JsonElement.Parse(body.ToArray());
        Assert.Equal(["count", "next", "previous", "results"], page.EnumerateObject().Select(pair => pair.Name));
        Assert.Equal((count, next, previous, 7), (page.GetProperty("count").GetInt64(), page.GetProperty("next").GetString(), page.GetProperty("previous")
            .GetString(), page.GetProperty("results")[0].GetInt32()));
    }
}
