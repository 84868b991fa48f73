using Care.Interfaces.Storage;
using StackExchange.Redis;

namespace Care.Tests.Storage;

public sealed class RedisUrlTests
{
    [Fact]
    public void A_url_tells_all_that_the_driver_wants_to_know()
    {
        var options = ConfigurationOptions.Parse(RedisUrl.Parse("rediss://care:p%40ss%2Fword@redis.example.org:7000/3"));
        Assert.Equal("redis.example.org:7000", options.EndPoints[0].ToString()!.Replace("Unspecified/", "", StringComparison.Ordinal));
        Assert.Equal(("care", "p@ss/word", 3, true), (options.User, options.Password, options.DefaultDatabase, options.Ssl));
        Assert.False(options.AbortOnConnectFail);
    }

    [Theory]
    [InlineData("redis://127.0.0.1", "127.0.0.1:6379,abortConnect")]
    [InlineData("redis://127.0.0.1:6399/", "127.0.0.1:6399,abortConnect")]
    [InlineData("redis://:secret@localhost:6379/0", "localhost:6379,password=secret,defaultDatabase=0,abortConnect")]
    [InlineData("redis://secret@localhost", "localhost:6379,password=secret,abortConnect")]
    public void What_a_url_leaves_out_is_left_out(string url, string start) => Assert.StartsWith(start, RedisUrl.Parse(url), StringComparison.Ordinal);

    [Fact]
    public void A_configuration_string_stays_as_it_is() =>
        Assert.Equal("redis-1:6379,redis-2:6379,ssl=true", RedisUrl.Parse("redis-1:6379,redis-2:6379,ssl=true"));

    [Theory, InlineData("redis://:a%2Cb@localhost"), InlineData("redis://localhost/jobs")]
    public void What_the_driver_can_not_be_told_is_refused(string url) => Assert.Throws<FormatException>(() => RedisUrl.Parse(url));
}
