using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Care.Hosting;

/// <summary>Gives a program's settings to its services.</summary>
public static class SettingServices
{
    /// <summary>Adds them as what they are and as options, which are validated when the program starts: all that is wrong is told at once.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="settings">What was read.</param>
    /// <param name="faults">One sentence for each thing that keeps a program with these settings from starting.</param>
    public static IServiceCollection AddSettings<TSettings>(this IServiceCollection services, TSettings settings, Func<TSettings, IEnumerable<string>> faults)
        where TSettings : class
    {
        services.AddSingleton(settings)
            .AddSingleton<IValidateOptions<TSettings>>(new Validation<TSettings>(faults))
            .AddSingleton<IOptionsFactory<TSettings>>(provider => new ReadSettings<TSettings>(settings, provider.GetServices<IValidateOptions<TSettings>>()))
            .AddOptions<TSettings>()
            .ValidateOnStart();
        return services;
    }

    private sealed class Validation<TSettings>(Func<TSettings, IEnumerable<string>> faults) : IValidateOptions<TSettings>
        where TSettings : class
    {
        public ValidateOptionsResult Validate(string? name, TSettings options) =>
            faults(options).ToArray() is { Length: > 0 } sentences ? ValidateOptionsResult.Fail(sentences) : ValidateOptionsResult.Success;
    }

    /// <summary>
    /// Ports and keys are needed to put a program together, before it has services: so its settings are read before, and given as they were read.
    /// </summary>
    private sealed class ReadSettings<TSettings>(TSettings settings, IEnumerable<IValidateOptions<TSettings>> validations)
        : OptionsFactory<TSettings>([], [], validations)
        where TSettings : class
    {
        protected override TSettings CreateInstance(string name) => settings;
    }
}
