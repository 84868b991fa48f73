using Care.Grains.SignIn;

namespace Care.Tests.SignIn;

public sealed class ResetTokensTests
{
    private static readonly Guid User = Guid.NewGuid();

    private readonly ResetTokens tokens = new(new SignInOptions { SigningKey = "a key for tests, thirty-two bytes or more"u8.ToArray() });

    [Fact]
    public void A_seed_gives_the_same_token_each_time_and_another_to_another_user()
    {
        var seed = ResetTokens.NewSeed();
        var token = tokens.Token(User, seed);
        Assert.Matches("^[0-9a-f]{40}$", token);
        Assert.Equal(token, tokens.Token(User, seed));
        Assert.NotEqual(token, tokens.Token(Guid.NewGuid(), seed));
        Assert.NotEqual(token, tokens.Token(User, ResetTokens.NewSeed()));
    }

    [Fact]
    public void Who_reads_the_seed_and_lacks_the_key_makes_another_token()
    {
        var seed = ResetTokens.NewSeed();
        Assert.NotEqual(tokens.Token(User, seed), new ResetTokens(new SignInOptions { SigningKey = new byte[32] }).Token(User, seed));
    }
}
