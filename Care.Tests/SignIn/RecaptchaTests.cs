using Care.Grains.SignIn;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Care.Tests.SignIn;

public sealed class RecaptchaTests
{
    [Theory]
    [InlineData(CaptchaServer.Secret, CaptchaServer.RightAnswer, true)]
    [InlineData(CaptchaServer.Secret, "six buses", false)]
    [InlineData(CaptchaServer.Secret, null, false)]
    [InlineData(CaptchaServer.Secret, "", false)]
    [InlineData("another site", CaptchaServer.RightAnswer, false)]
    [InlineData(null, CaptchaServer.RightAnswer, false)]
    public async Task A_captcha_is_solved_when_the_service_says_so(string? secret, string? answer, bool solved)
    {
        await using var service = new CaptchaServer();
        await service.Start();
        using var captcha = new Recaptcha(new SignInOptions { CaptchaSecret = secret, CaptchaUrl = service.Address }, NullLogger<Recaptcha>.Instance);
        Assert.Equal(solved, await captcha.IsSolved(answer));
    }

    [Fact]
    public async Task A_captcha_that_nobody_can_check_is_not_solved()
    {
        await using var stopped = new CaptchaServer();
        using var captcha =
            new Recaptcha(new SignInOptions { CaptchaSecret = CaptchaServer.Secret, CaptchaUrl = stopped.Address }, NullLogger<Recaptcha>.Instance);
        Assert.False(await captcha.IsSolved(CaptchaServer.RightAnswer));
    }
}
