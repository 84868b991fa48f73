using System.Globalization;
using Care.Grains.Files;
using Care.Grains.Jobs;
using Care.Grains.Messages;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.DischargeSummaries;
using Care.Interfaces.Files;
using Microsoft.Extensions.Logging;

namespace Care.Grains.DischargeSummaries;

/// <summary>
/// The job that makes a discharge summary (contract 05, §5.3; 07, §3.2). A run that is repeated stores the same object and finds its record there; a document
/// that can't be set fails the job and leaves no file.
/// </summary>
internal sealed partial class GenerateDischargeSummary(
    IGrainFactory grains,
    DischargeSummarySource source,
    DischargeSummaryPdf document,
    DischargeSummaryService summaries,
    SealedMessages messages,
    IObjectStore objects,
    IJobQueue queue,
    TimeProvider time,
    ILogger<GenerateDischargeSummary> logger) : IJobHandler
{
    public const string Name = "generate_discharge_summary";
    public const string ContentType = "application/pdf";

    public string Kind => Name;

    /// <summary>Three more tries, over seven minutes: within the time that somebody waits for it.</summary>
    public JobLimits Limits { get; } = new()
    {
        MaxTries = 4,
        FirstPause = TimeSpan.FromSeconds(60),
        TimeLimit = TimeSpan.FromSeconds(60),
        HardTimeLimit = TimeSpan.FromSeconds(120),
    };

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var order = messages.Open<SummaryOrder>(job);
        if (order.Until <= time.GetUtcNow())
        {
            TooLate(order.Consultation);
            return null;
        }

        var consultation = grains.GetGrain<IConsultation>(order.Consultation);
        try
        {
            await consultation.SummaryReached(order.File, SummaryRun.Begun);
            await Make(consultation, order, cancellation);
        }
        finally
        {
            await End(consultation, order);
        }

        return null;
    }

    private async Task Make(IConsultation consultation, SummaryOrder order, CancellationToken cancellation)
    {
        await consultation.SummaryReached(order.File, SummaryRun.Reading);
        if (await source.Read(order.Consultation, cancellation) is not { } summary)
        {
            NoConsultation(order.Consultation);
            return;
        }

        await consultation.SummaryReached(order.File, SummaryRun.Setting);
        var pdf = document.Write(summary);
        await objects.Put(ObjectBucket.Patient, FileState.KeyOf(FileType.DischargeSummary, order.ObjectName), pdf, ContentType, cancellation);

        var name = string.Create(
            CultureInfo.InvariantCulture, $"discharge_summary-{summary.Patient.Name}-{order.AskedOn.UtcDateTime:yyyy-MM-dd HH:mm:ss.ffffff}+00:00");
        var registered = await grains.GetGrain<IFile>(order.File).RegisterFinished(
            new(FileType.DischargeSummary, order.Consultation, order.Consultation.ToString(), name, order.ObjectName, ContentType));
        if (registered.Error is { } error)
        {
            throw new InvalidOperationException($"The record of a discharge summary was refused: {error.Detail}");
        }

        if (order.MailTo is { } address)
        {
            await queue.Enqueue(summaries.Mail(order, name, address, time.GetUtcNow()), cancellation);
        }
    }

    /// <summary>A consultation that can't be told waits no longer than <see cref="SummaryRun.Life"/>.</summary>
    private async Task End(IConsultation consultation, SummaryOrder order)
    {
        try
        {
            await consultation.SummaryEnded(order.File);
        }
        catch (Exception e) when (e is TimeoutException or OrleansException or DependencyFailedException)
        {
            EndNotReported(e, order.Consultation);
        }
    }

    [LoggerMessage(4801, LogLevel.Warning, "The discharge summary of consultation {ConsultationId} was begun too late, nobody waits for it any more")]
    private partial void TooLate(Guid consultationId);

    [LoggerMessage(4802, LogLevel.Warning, "There is no consultation {ConsultationId} to make a discharge summary of")]
    private partial void NoConsultation(Guid consultationId);

    [LoggerMessage(4803, LogLevel.Warning, "Consultation {ConsultationId} could not be told that its summary is no longer being made")]
    private partial void EndNotReported(Exception exception, Guid consultationId);
}
