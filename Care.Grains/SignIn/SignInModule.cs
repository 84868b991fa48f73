using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.SignIn;

/// <summary>Sign-in, passwords and their resets (contract 01, B and C).</summary>
internal static class SignInModule
{
    public static IServiceCollection AddSignIn(this IServiceCollection services, SignInOptions options, PasswordOptions passwords) => services
        .AddSingleton(options)
        .AddSingleton(passwords)
        .AddSingleton<Passwords>()
        .AddSingleton<ICaptcha, Recaptcha>()
        .AddSingleton<Attempts>()
        .AddSingleton<ResetTokens>()
        .AddSingleton<OneTimePasswords>()
        .AddSingleton<ResetMail>()
        .AddSingleton<AddressMail>();
}
