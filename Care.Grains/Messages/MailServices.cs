using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Messages;

/// <summary>What sends e-mails.</summary>
public static class MailServices
{
    /// <summary>Adds the mailer that the settings ask for.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, MailOptions options) => options.Host is null
        ? services.AddSingleton(options).AddSingleton<IMailer, OutboxMailer>()
        : services.AddSingleton(options).AddSingleton<IMailer, SmtpMailer>();
}
