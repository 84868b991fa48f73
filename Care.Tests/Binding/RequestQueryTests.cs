using System.Text;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.WebFront.Binding;
using Care.WebFront.Errors;
using Microsoft.AspNetCore.Http;

namespace Care.Tests.Binding;

/// <summary>Parameters of lists (contract 01, A6 and A7).</summary>
public sealed class RequestQueryTests
{
    [Theory]
    [InlineData("", 14, 0)]
    [InlineData("?limit=0&offset=-1", 14, 0)]
    [InlineData("?limit=x&offset=x", 14, 0)]
    [InlineData("?limit=50&offset=25", 50, 25)]
    [InlineData("?limit=1000000", Paging.MaxLimit, 0)]
    public void What_is_no_page_is_the_first(string query, int limit, int offset) => Assert.Equal(new Paging(limit, offset), Query(query).Paging);

    [Fact]
    public void Empty_and_missing_parameters_do_not_filter()
    {
        var query = Query("?a=&b=%20");
        Assert.Equal((null, null, null, null, null, null),
            (query.Text("a"), query.Number("b"), query.Boolean("a"), query.Uuid("b"), query.Dates("c"), query.Choice<FacilityType>("a")));
        Assert.True(query.Checked(true));
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("-3", -3)]
    [InlineData("1e1", 10)]
    public void A_number_is_read(string sent, int number) => Assert.Equal(number, Query($"?age={sent}").Number("age"));

    [Theory]
    [InlineData("7.9", int.MinValue, 8, 7)]
    [InlineData("-7.9", int.MinValue, -7, -8)]
    [InlineData("7.0", 7, 7, 7)]
    [InlineData("3000000000", int.MaxValue, int.MaxValue, int.MaxValue)]
    [InlineData("-1e400", int.MinValue, int.MinValue, int.MinValue)]
    public void A_number_that_nothing_has_finds_nothing_and_still_is_a_limit(string sent, int number, int least, int max)
    {
        var query = Query($"?age={sent}");
        Assert.Equal((number, least, max), (query.Number("age"), query.AtLeast("age"), query.AtMost("age")));
        Assert.True(query.Checked(true));
    }

    [Theory]
    [InlineData("1,2")]
    [InlineData("3-")]
    [InlineData("Infinity")]
    [InlineData("NaN")]
    [InlineData("old")]
    public void What_is_no_plain_number_is_refused_and_not_guessed_at(string sent)
    {
        var query = Query($"?age={sent}");
        Assert.Null(query.Number("age"));
        Assert.Throws<RequestRefusedException>(() => query.Checked(0));
    }

    [Fact]
    public void All_wrong_parameters_are_refused_together()
    {
        var query = Query("?district=x&facility=y&created_date_after=2024-13-01&type=9999&flag=perhaps&label=Wizard");
        Assert.Null(query.Boolean("flag"));
        Assert.Null(query.Label<FacilityType>("label"));
        query.Number("district");
        query.Uuid("facility");
        query.Dates("created_date");
        query.Choice<FacilityType>("type");
        var refused = Assert.Throws<RequestRefusedException>(() => query.Checked(0));
        Assert.Equal(
            """{"district":["Enter a number."],"facility":["Enter a valid UUID."],"created_date":["Enter a valid date."],"type":["Select a valid choice. 9999 is not one of the available choices."]}""",
            Encoding.UTF8.GetString(ErrorWriter.Body(refused.Error)));
    }

    [Fact]
    public void Null_characters_are_refused_wherever_a_parameter_is_read()
    {
        var refused = Assert.Throws<RequestRefusedException>(() => Query("?name=a%00b").Text("name"));
        Assert.Equal("""{"name":["Null characters are not allowed."]}""", Encoding.UTF8.GetString(ErrorWriter.Body(refused.Error)));
    }

    [Fact]
    public void The_first_and_the_last_day_there_are_have_a_beginning_and_an_end()
    {
        var days = Query("?d_after=0001-01-01&d_before=9999-12-31").Dates("d")!;
        Assert.Equal((DateTimeOffset.MinValue, null), (days.From, days.Until));
    }

    private static RequestQuery Query(string query)
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString(query);
        return new RequestQuery(http.Request);
    }
}
