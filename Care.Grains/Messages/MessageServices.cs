using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Messages;

/// <summary>What sends e-mails and text messages.</summary>
public static class MessageServices
{
    /// <summary>Adds the gateways that the settings ask for, and what makes the jobs that use them.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services, MailOptions mail, SmsOptions sms) => services
        .AddSingleton(mail)
        .AddSingleton(sms)
        .AddSingleton<MailDropFiles>()
        .AddSingleton<SealedMessages>()
        .AddSingleton<MessageJobs>()
        .AddMailer(mail)
        .AddSmsSender(sms);

    /// <summary>Adds the handlers of the jobs. The job queue and the database are the host's.</summary>
    public static IServiceCollection AddMessageJobs(this IServiceCollection services) =>
        services.AddSingleton<MessageLeases>().AddSingleton<MessageDelivery>().AddJobHandler<SendMail>().AddJobHandler<SendSms>();

    private static IServiceCollection AddMailer(this IServiceCollection services, MailOptions mail) => mail switch
    {
        { Ses: not null } => services.AddSingleton<IMailer, SesMailer>(),
        { Host: not null } => services.AddSingleton<IMailer, SmtpMailer>(),
        _ => services.AddSingleton<IMailer, MailDropMailer>(),
    };

    private static IServiceCollection AddSmsSender(this IServiceCollection services, SmsOptions sms) =>
        sms.Sns is null ? services.AddSingleton<ISmsSender, MailDropSmsSender>() : services.AddSingleton<ISmsSender, SnsSmsSender>();
}
