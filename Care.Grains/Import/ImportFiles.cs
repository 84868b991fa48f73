using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Care.Grains.Files;
using Care.Interfaces.Files;
using Care.Interfaces.Storage;
using Npgsql;
using ListObjects = Amazon.S3.Model.ListObjectsV2Request;

namespace Care.Grains.Import;

/// <summary>Objects stay where they are; this tells which have no row, and which rows have no object.</summary>
public static class ImportFiles
{
    /// <summary>The keys of all objects of a bucket.</summary>
    public static async IAsyncEnumerable<string> Keys(S3BucketOptions options, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var bucket = new S3Bucket(options);
        var request = new ListObjects { BucketName = bucket.Name };
        do
        {
            var page = await bucket.Client.ListObjectsV2Async(request, cancellation);
            foreach (var found in page.S3Objects ?? [])
            {
                yield return found.Key;
            }

            request.ContinuationToken = page.IsTruncated is true ? page.NextContinuationToken : null;
        }
        while (request.ContinuationToken is not null);
    }

    /// <summary>Compares.</summary>
    /// <param name="url">The database that was imported into.</param>
    /// <param name="files">The keys of the bucket of patients' files.</param>
    /// <param name="pictures">The keys of the bucket of pictures.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<FileComparison> Compare(
        string url, IAsyncEnumerable<string> files, IAsyncEnumerable<string> pictures, CancellationToken cancellation = default)
    {
        await using var database = NpgsqlDataSource.Create(DatabaseUrl.ToConnectionString(url));
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var known = await connection.Rows(
            "select file_type, document ->> 'internal_name' from file_upload where upload_completed",
            row => FileState.KeyOf((FileType)row.GetInt32(0), row.GetString(1)), cancellation);
        // A file whose row was set aside is known nevertheless.
        if (await connection.Value<bool>($"select to_regclass('{Staging.Archive}.set_aside') is not null", cancellation))
        {
            known.AddRange(await connection.Rows(
                $"""
                select (row ->> 'file_type')::integer, row ->> 'internal_name' from {Staging.Archive}.set_aside
                where source = 'facility_fileupload' and (row ->> 'upload_completed')::boolean
                """,
                row => FileState.KeyOf((FileType)row.GetInt32(0), row.GetString(1)), cancellation));
        }

        var shown = await connection.Rows(
            """
            select document ->> 'cover_image_url' from facility where document ->> 'cover_image_url' <> ''
            union all select document ->> 'profile_picture_url' from care_user where document ->> 'profile_picture_url' <> ''
            """,
            row => row.GetString(0), cancellation);
        return (await Compare(known, files, cancellation)).And(await Compare(shown, pictures, cancellation));
    }

    private static async Task<FileComparison> Compare(List<string> known, IAsyncEnumerable<string> keys, CancellationToken cancellation)
    {
        var rows = known.ToHashSet(StringComparer.Ordinal);
        var count = rows.Count;
        List<string> strays = [];
        await foreach (var key in keys.WithCancellation(cancellation))
        {
            if (!rows.Remove(key))
            {
                strays.Add(key);
            }
        }

        return new(count - rows.Count, [.. strays.Order(StringComparer.Ordinal)], [.. rows.Order(StringComparer.Ordinal)]);
    }
}

/// <summary>How rows and objects agree. Keys are random names: they tell nothing of a patient.</summary>
/// <param name="Both">How many rows have their object.</param>
/// <param name="WithoutRow">Objects that no row names.</param>
/// <param name="WithoutObject">Rows whose object is not there.</param>
public sealed record FileComparison(int Both, ImmutableArray<string> WithoutRow, ImmutableArray<string> WithoutObject)
{
    internal FileComparison And(FileComparison other) =>
        new(Both + other.Both, [.. WithoutRow, .. other.WithoutRow], [.. WithoutObject, .. other.WithoutObject]);
}
