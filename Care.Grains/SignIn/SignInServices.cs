using Care.Grains.Operations;
using Care.Grains.Permissions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Care.Grains.SignIn;

/// <summary>What sign-in, password resets and permission sets need of a silo.</summary>
public static class SignInServices
{
    public static IServiceCollection AddSignIn(this IServiceCollection services, SignInOptions options)
    {
        services.TryAddSingleton<IPermissionCopies, NoPermissionCopies>();
        return services
            .AddSingleton(options)
            .AddSingleton<ICaptcha, Recaptcha>()
            .AddSingleton<Attempts>()
            .AddSingleton<ResetTokens>()
            .AddSingleton<OneTimePasswords>()
            .AddSingleton<ResetMail>()
            .AddSingleton<AddressMail>()
            .AddSingleton<ActionLog>();
    }
}
