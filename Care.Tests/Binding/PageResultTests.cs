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

    [Fact]
    public async Task A_long_page_is_read_and_sent_in_parts_of_which_none_is_kept()
    {
        const int Rows = 30_000;
        const int Matching = 30_500;
        List<(Paging Asked, WeakReference Part)> parts = [];
        var most = 0;
        var http = new DefaultHttpContext();
        using var body = new MemoryStream();
        http.Response.Body = body;
        var page = await ListedPage.Read(new Paging(Rows, 500), part =>
        {
            GC.Collect();
            most = Math.Max(most, parts.Count(earlier => earlier.Part.IsAlive));
            return Task.FromResult<Outcome<Page<int>>>(Part(part, parts));
        });
        await Answer.Page(page).ExecuteAsync(http);
        await http.Response.CompleteAsync();

        Assert.All(parts, part => Assert.InRange(part.Asked.Limit, 1, Paging.MaxPart));
        // The first, which the page is begun with, and the last one that was read.
        Assert.InRange(most, 1, 2);
        var shown = JsonElement.Parse(body.ToArray());
        Assert.Equal(Matching, shown.GetProperty("count").GetInt32());
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("next").ValueKind);
        Assert.Equal(Enumerable.Range(500, Rows), shown.GetProperty("results").EnumerateArray().Select(row => row.GetInt32()));

        static Page<int> Part(Paging asked, List<(Paging, WeakReference)> parts)
        {
            var part = Page<int>.Of(Matching, [.. Enumerable.Range(asked.Offset, Math.Min(asked.Limit, Matching - asked.Offset))]);
            parts.Add((asked, new(part.Results)));
            return part;
        }
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(1001, 2)]
    [InlineData(50_000, 3)]
    public async Task A_page_is_read_no_further_than_there_are_rows(int limit, int calls)
    {
        var asked = 0;
        var page = await ListedPage.Read(new Paging(limit, 0), part =>
        {
            asked++;
            return Task.FromResult<Outcome<Page<int>>>(Page<int>.Of(2500, [.. Enumerable.Range(part.Offset, Math.Min(part.Limit, 2500 - part.Offset))]));
        });
        var http = new DefaultHttpContext();
        using var body = new MemoryStream();
        http.Response.Body = body;
        await Answer.Page(page).ExecuteAsync(http);
        await http.Response.CompleteAsync();

        Assert.Equal(calls, asked);
        Assert.Equal(Math.Min(limit, 2500), JsonElement.Parse(body.ToArray()).GetProperty("results").GetArrayLength());
    }
}
