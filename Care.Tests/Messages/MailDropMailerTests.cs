using System.Text.Json;
using Care.Grains.Messages;
using Microsoft.Extensions.Time.Testing;

namespace Care.Tests.Messages;

public sealed class MailDropMailerTests
{
    [Fact]
    public async Task A_mail_is_a_file_that_is_whole_when_it_is_there()
    {
        var mailDrop = Directory.CreateTempSubdirectory("care-test-outbox-");
        try
        {
            var options = new MailOptions { MailDrop = Path.Combine(mailDrop.FullName, "new"), From = "Care <care@example.org>" };
            var mailer = new MailDropMailer(options, new MailDropFiles(options, new FakeTimeProvider()));
            await mailer.Send(new Mail("nurse@example.org", "Hello", "<p>Hello</p>"));
            var file = Assert.Single(Directory.GetFiles(Path.Combine(mailDrop.FullName, "new")));
            var mail = JsonElement.Parse(await File.ReadAllTextAsync(file));
            Assert.Equal(("Care <care@example.org>", "nurse@example.org", "Hello", "<p>Hello</p>"), (Text("from"), Text("to"), Text("subject"), Text("html")));

            string? Text(string name) => mail.GetProperty(name).GetString();
        }
        finally
        {
            mailDrop.Delete(recursive: true);
        }
    }
}
