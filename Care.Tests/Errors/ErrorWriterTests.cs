using System.Text;
using Care.Interfaces.Calls;
using Care.WebFront.Errors;
using Microsoft.AspNetCore.Http;

namespace Care.Tests.Errors;

/// <summary>The shapes of errors (contract 01, A8 and A9).</summary>
public sealed class ErrorWriterTests
{
    public static TheoryData<Error, string> Shapes => new()
    {
        { Error.Denied, """{"detail":"You do not have permission to perform this action."}""" },
        { Error.NotFound("Facility"), """{"detail":"No Facility matches the given query."}""" },
        { Error.UserInactive, """{"detail":"User is inactive","code":"user_inactive"}""" },
        { Error.Field("name", "one", "two"), """{"name":["one","two"]}""" },
        { Error.Rule("facility", "Does not Exist"), """{"facility":"Does not Exist"}""" },
        { Error.Bare("Request Incomplete"), """["Request Incomplete"]""" },
        { Error.Fields([new("a/1/b", ["x"])]), """{"a":[{},{"b":["x"]}]}""" },
        { Error.Fields([new("a/1/", ["x", "y"]), new("a/2/b", ["z"])]), """{"a":[{},["x","y"],{"b":["z"]}]}""" },
        { Error.Fields([new("1/b", ["x"]), new("2/b", ["y"]), new("2/c", ["z"])]), """[{},{"b":["x"]},{"b":["y"],"c":["z"]}]""" },
        { Error.Fields([new("a/b", ["x"]), new("a/c/0", ["y"]), new("d", ["z"])]), """{"a":{"b":["x"],"c":{"0":["y"]}},"d":["z"]}""" },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void Each_error_has_the_contracts_shape(Error error, string shape) => Assert.Equal(shape, Encoding.UTF8.GetString(ErrorWriter.Body(error)));

    [Fact]
    public async Task A_body_full_of_bad_items_is_refused_in_no_time()
    {
        const int items = 200_000;
        var error = Error.Fields([.. Enumerable.Range(0, items).Select(item => new FieldError($"a/{item}/b", ["x"]))]);
        var body = await Task.Run(() => ErrorWriter.Body(error)).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(items * """{"b":["x"]},""".Length + """{"a":[]}""".Length - 1, body.Length);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_forbidden_and_challenged_only_where_the_endpoint_says_so()
    {
        var plain = new DefaultHttpContext();
        await ErrorWriter.Write(plain, Error.NotAuthenticated);
        Assert.Equal((403, ""), (plain.Response.StatusCode, plain.Response.Headers.WWWAuthenticate.ToString()));

        var challenging = new DefaultHttpContext();
        challenging.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new ChallengeMetadata("Middleware_Bearer")), null));
        await ErrorWriter.Write(challenging, Error.NotAuthenticated);
        Assert.Equal((401, "Middleware_Bearer realm=\"api\""), (challenging.Response.StatusCode, challenging.Response.Headers.WWWAuthenticate.ToString()));
    }
}
