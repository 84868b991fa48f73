using System.Text.Json;
using Care.Grains.Files;
using Care.Grains.Jobs;
using Care.Grains.Messages;
using Care.Interfaces.Files;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Messages;

/// <summary>Messages through the queue, with a mail drop for a gateway.</summary>
public sealed class MessageJobTests(CareSystem system)
{
    private readonly string mark = Guid.NewGuid().ToString("N");

    private MessageJobs Messages => system.SiloServices.GetRequiredService<MessageJobs>();

    [Fact]
    public async Task A_message_that_was_sent_is_not_sent_again_when_its_job_runs_again()
    {
        var mail = Messages.Mail(mark, new Mail("nurse@example.org", mark, "<p>Hello</p>"));
        var handler = system.SiloServices.GetServices<IJobHandler>().OfType<SendMail>().Single();
        await handler.Run(mail, CancellationToken.None);
        await handler.Run(mail, CancellationToken.None);
        Assert.Single(Sent("subject"));
    }

    [Fact]
    public async Task A_text_message_that_comes_too_late_is_not_sent()
    {
        var late = Messages.Sms($"{mark}-late", ["+919876543210"], $"late {mark}", DateTimeOffset.UtcNow.AddSeconds(-1));
        var timely = Messages.Sms($"{mark}-timely", ["+919876543210"], $"timely {mark}", DateTimeOffset.UtcNow.AddMinutes(1));
        await Done(late[0]);
        await Done(timely[0]);
        Assert.Equal($"timely {mark}", Assert.Single(Sent("text")).GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_attachment_is_read_when_the_mail_is_sent_and_a_mail_whose_attachment_is_gone_is_not()
    {
        var key = $"DISCHARGE_SUMMARY/{mark}.pdf";
        var mail = new Mail("nurse@example.org", mark, "<p>Hello</p>") { Attachment = new MailAttachment(key, "summary", "application/pdf") };
        await Done(Messages.Mail($"{mark}-gone", mail));
        Assert.Empty(Sent("subject"));

        await system.SiloServices.GetRequiredService<IObjectStore>().Put(ObjectBucket.Patient, key, "%PDF"u8.ToArray(), "application/pdf");
        await Done(Messages.Mail(mark, mail));
        Assert.Equal("summary", Assert.Single(Sent("subject")).GetProperty("attachment").GetString());
    }

    private async Task Done(Job job)
    {
        var queue = system.SiloServices.GetRequiredService<IJobQueue>();
        await queue.Enqueue(job);
        await Eventually.Holds(() => queue.Find(job.Id), report => report?.State == JobState.Done, $"the job {job.Id}");
    }

    private JsonElement[] Sent(string property) =>
        [.. system.MailDrop.Where(message => message.TryGetProperty(property, out var value) && value.GetString()!.Contains(mark, StringComparison.Ordinal))];
}
