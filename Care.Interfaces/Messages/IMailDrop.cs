using Care.Interfaces.Calls;

namespace Care.Interfaces.Messages;

/// <summary>What was sent where no gateway is set: the messages of a demo system, for superusers. A pool of workers; key 0.</summary>
[Alias("care.IOutbox")]
public interface IMailDrop : IGrainWithIntegerKey
{
    /// <summary>
    /// The last messages, the newest first. Not found where the system is no demo: one-time passwords and links to new passwords are nobody's but their
    /// receivers'.
    /// </summary>
    /// <param name="max">How many; a hundred at most.</param>
    /// <param name="cancellation">The client is gone.</param>
    [Alias("Last")]
    Task<Outcome<Document<MailDropMessage[]>>> Last(int max, CancellationToken cancellation = default);

    /// <summary>
    /// A link to the attachment of a mail, which lives for some minutes. Not found where there is no such mail or attachment, and where the system is no demo.
    /// </summary>
    /// <param name="message">The mail's id.</param>
    /// <param name="cancellation">The client is gone.</param>
    [Alias("AttachmentLink")]
    Task<Outcome<string>> AttachmentLink(string message, CancellationToken cancellation = default);
}
