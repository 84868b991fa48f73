using System.Collections.Immutable;
using Care.Grains.Jobs;
using Care.Interfaces.Users;

namespace Care.Grains.Messages;

/// <summary>
/// Makes the jobs that send messages, to be saved with the change that causes them. What a job says is sealed (<see cref="SealedMessages"/>).
/// </summary>
internal sealed class MessageJobs(SealedMessages messages)
{
    /// <summary>A job that sends a mail.</summary>
    /// <param name="id">Names the mail: however often a job with this id is made, the mail is sent once. Holds nothing of a person.</param>
    /// <param name="mail">The mail.</param>
    public Job Mail(string id, Mail mail) => messages.Job(SendMail.Name, $"{SendMail.Name}/{id}", mail);

    /// <summary>
    /// A job for each number that a text message is sent to (contract 07, 6.2 rule 3): numbers that are no mobile numbers are passed over, each gets one
    /// message.
    /// </summary>
    /// <param name="id">Names the message, as for a mail; each number's job has a number of its own behind it.</param>
    /// <param name="numbers">Whom to send to; null and empty ones are passed over too.</param>
    /// <param name="text">What it says.</param>
    /// <param name="until">When it is of no use any more and not sent; null for never.</param>
    public ImmutableArray<Job> Sms(string id, IEnumerable<string?> numbers, string text, DateTimeOffset? until = null) =>
    [
        .. numbers.OfType<string>().Where(PhoneNumber.IsMobile).Distinct(StringComparer.Ordinal)
            .Select((number, index) => messages.Job(SendSms.Name, $"{SendSms.Name}/{id}/{index}", new Sms(number, text, until))),
    ];
}
