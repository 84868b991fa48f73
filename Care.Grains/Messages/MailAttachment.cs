namespace Care.Grains.Messages;

/// <summary>A file of the private object store that is read when its mail is sent, not before: a job does not carry it.</summary>
/// <param name="Key">Its name in the store.</param>
/// <param name="Name">What the recipient sees it called.</param>
/// <param name="ContentType">Such as <c>application/pdf</c>.</param>
public sealed record MailAttachment(string Key, string Name, string ContentType);
