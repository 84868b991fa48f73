using Amazon.Runtime;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Files;

/// <summary>
/// Makes the buckets when a silo starts, where it is asked to: an emulator has none of its own and forgets those it had. It may come up after the silo does.
/// </summary>
internal sealed partial class BucketsAtStart(S3Options options, TimeProvider time, ILogger<BucketsAtStart> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var maker = new S3BucketMaker(options);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var line in await maker.Make(stoppingToken))
                {
                    Reported(line);
                }

                return;
            }
            catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException)
            {
                NotYet(e.Message);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    [LoggerMessage(5105, LogLevel.Information, "Bucket {Line}")]
    private partial void Reported(string line);

    [LoggerMessage(5106, LogLevel.Warning, "The buckets could not be made yet: {Reason}")]
    private partial void NotYet(string reason);
}
