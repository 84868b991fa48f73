using Amazon.Runtime;
using Care.Grains.Files;

namespace Care.Silo.Commands;

/// <summary>Makes the buckets of the object store that are missing and sets them up. Needs neither database nor cluster.</summary>
internal static class CreateBuckets
{
    public static async Task Run(Settings settings)
    {
        if (settings.Care.Files.S3 is not { } buckets)
        {
            throw new CommandException("FILE_UPLOAD_BUCKET is not set: the embedded object store has no buckets to be made.");
        }

        try
        {
            foreach (var line in await new S3BucketMaker(buckets).Make())
            {
                await Console.Out.WriteLineAsync(line);
            }
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            throw new CommandException($"The buckets could not be made: {e.Message}");
        }
    }
}
