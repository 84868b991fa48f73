using System.Text.Json;
using Care.Grains.Messages;
using Microsoft.Extensions.Time.Testing;

namespace Care.Tests.Messages;

public sealed class OutboxMailerTests
{
    [Fact]
    public async Task A_mail_is_a_file_that_is_whole_when_it_is_there()
    {
        var outbox = Directory.CreateTempSubdirectory("care-test-outbox-");
        try
        {
            var options = new MailOptions { Outbox = Path.Combine(outbox.FullName, "new"), From = "Care <care@example.org>" };
            var mailer = new OutboxMailer(options, new OutboxFiles(options, new FakeTimeProvider()));
            await mailer.Send(new Mail("nurse@example.org", "Hello", "<p>Hello</p>"));
            var file = Assert.Single(Directory.GetFiles(Path.Combine(outbox.FullName, "new")));
            var mail = JsonElement.Parse(await File.ReadAllTextAsync(file));
            Assert.Equal(("Care <care@example.org>", "nurse@example.org", "Hello", "<p>Hello</p>"), (Text("from"), Text("to"), Text("subject"), Text("html")));

            string? Text(string name) => mail.GetProperty(name).GetString();
        }
        finally
        {
            outbox.Delete(recursive: true);
        }
    }
}
