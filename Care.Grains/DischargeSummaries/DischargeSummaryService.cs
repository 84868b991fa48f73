using Care.Grains.Files;
using Care.Grains.Jobs;
using Care.Grains.Messages;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.DischargeSummaries;
using Care.Interfaces.Files;

namespace Care.Grains.DischargeSummaries;

/// <summary>Where a consultation orders its summary, and gets those that are made (contract 05, §5.2 and §5.3).</summary>
internal sealed class DischargeSummaryService(IFinishedSummaries finished, FileBytes bytes, FileViews views, MessageJobs mails, SealedMessages messages)
{
    /// <summary>How long somebody waits for a summary or a mail that nobody began with (contract 07, §3.1).</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(600);

    /// <summary>The newest summary of a consultation, or null.</summary>
    public Task<Stored<FileState>?> Newest(Guid consultation) => finished.Newest(consultation);

    /// <summary>A summary with a fresh link to its bytes.</summary>
    public async Task<Document<FileDetail>> Show(Stored<FileState> file) =>
        Document<FileDetail>.Of(await views.Detail(file.Id, file.State, await bytes.ReadLink(file.State)));

    /// <summary>The summary that a discharge causes. However late it is made, somebody needs it: no other can be asked for after it.</summary>
    public AskedSummary AfterDischarge(Guid consultation, DateTimeOffset now) => Ask(Order(consultation, now), SummaryRun.AskedByDischarge);

    /// <summary>A summary that somebody waits for.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="now">The time.</param>
    /// <param name="mailTo">Where it is mailed to when it is made, or null.</param>
    public AskedSummary OnDemand(Guid consultation, DateTimeOffset now, string? mailTo = null) =>
        Ask(Order(consultation, now) with { Until = now + Deadline, MailTo = mailTo }, SummaryRun.Asked);

    /// <summary>A job that mails a summary.</summary>
    public Job Mail(Stored<FileState> file, string to, DateTimeOffset now) => Mail(Guid.NewGuid(), file.State.ObjectKey, file.State.Name, to, now);

    /// <summary>The job that mails the summary of an order, the same however often it is made.</summary>
    internal Job Mail(SummaryOrder order, string name, string to, DateTimeOffset now) =>
        Mail(order.File, FileState.KeyOf(FileType.DischargeSummary, order.ObjectName), name, to, now);

    private static SummaryOrder Order(Guid consultation, DateTimeOffset now) => new(consultation, Guid.NewGuid(), $"{Guid.NewGuid()}.pdf", now);

    private Job Mail(Guid id, string key, string name, string to, DateTimeOffset now) => mails.Mail(
        $"discharge_summary/{id}",
        new Mail(to, "Patient Discharge Summary", "Please find the attached file")
        {
            Attachment = new(key, name, GenerateDischargeSummary.ContentType),
            Until = now + Deadline
        });

    /// <summary>The order is sealed: it may hold an address.</summary>
    private AskedSummary Ask(SummaryOrder order, int percent) => new(
        new(order.File, order.AskedOn, percent),
        messages.Job(GenerateDischargeSummary.Name, $"{GenerateDischargeSummary.Name}/{order.File}", order));
}

/// <summary>A summary that was asked for: what its consultation remembers, and the job that makes it.</summary>
internal sealed record AskedSummary(SummaryRun Run, Job Job);

/// <summary>What the job that makes a summary is told. The names are drawn when it is asked for, so that a job that is run twice makes one file.</summary>
/// <param name="Consultation">The consultation.</param>
/// <param name="File">The id of the file's record.</param>
/// <param name="ObjectName">The file's random name in the store.</param>
/// <param name="AskedOn">When it was asked for.</param>
internal sealed record SummaryOrder(Guid Consultation, Guid File, string ObjectName, DateTimeOffset AskedOn)
{
    /// <summary>When nobody waits for it any more and it is not begun; null for never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Where it is mailed to when it is made, or null.</summary>
    public string? MailTo { get; init; }
}
