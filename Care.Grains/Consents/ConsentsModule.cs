using Care.Grains.Jobs;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Consents;

/// <summary>The consents of a consultation (contract 05, §6).</summary>
internal static class ConsentsModule
{
    public static IServiceCollection AddConsents(this IServiceCollection services) => services
        .AddUniqueName("patient_consent_in_force", Error.Field("type", "A consent of this type is in force already"))
        .AddSingleton<ConsentSql>()
        .AddSingleton<ConsentViews>()
        .AddJobHandler<NotifyConsentOfFile>();
}
