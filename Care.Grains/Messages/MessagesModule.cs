using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Messages;

/// <summary>What sends e-mails and text messages.</summary>
internal static class MessagesModule
{
    /// <summary>Adds the gateways that the settings ask for, and what makes the jobs that use them.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services, MailOptions mail, SmsOptions sms) => services
        .AddSingleton(mail)
        .AddSingleton(sms)
        .AddSingleton<MailDropFiles>()
        .AddSingleton<SealedMessages>()
        .AddSingleton<MessageJobs>()
        .AddSingleton<MessageLeases>()
        .AddSingleton<MessageDelivery>()
        .AddMailer(mail)
        .AddSmsSender(sms)
        .AddJobHandler<SendMail>()
        .AddJobHandler<SendSms>();

    private static IServiceCollection AddMailer(this IServiceCollection services, MailOptions mail) => mail switch
    {
        { Ses: not null } => services.AddSingleton<IMailer, SesMailer>(),
        { Host: not null } => services.AddSingleton<IMailer, SmtpMailer>(),
        _ => services.AddSingleton<IMailer, MailDropMailer>(),
    };

    private static IServiceCollection AddSmsSender(this IServiceCollection services, SmsOptions sms) =>
        sms.Sns is null ? services.AddSingleton<ISmsSender, MailDropSmsSender>() : services.AddSingleton<ISmsSender, SnsSmsSender>();
}
