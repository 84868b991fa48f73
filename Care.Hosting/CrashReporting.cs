using Care.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Care.Hosting;

/// <summary>Has a program report its crashes.</summary>
public static class CrashReporting
{
    /// <summary>Adds it.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="program">The program's name.</param>
    /// <param name="caller">As whom it reports.</param>
    public static IServiceCollection AddCrashLog(this IServiceCollection services, string program, Caller caller) =>
        services.AddSingleton<ILoggerProvider>(provider => new CrashLog(program, caller, provider, provider.GetRequiredService<TimeProvider>()));
}
