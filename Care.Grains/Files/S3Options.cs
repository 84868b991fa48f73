using Care.Interfaces.Files;

namespace Care.Grains.Files;

/// <summary>The buckets of an S3 API.</summary>
/// <param name="Patient">Private: patients' files.</param>
/// <param name="Facility">Public: pictures of facilities and users.</param>
/// <param name="Static">Public: static files of the deployment; null where there are none.</param>
public sealed record S3Options(S3BucketOptions Patient, S3BucketOptions Facility, S3BucketOptions? Static)
{
    /// <summary>With keys of the store's own.</summary>
    public const string Aes256 = "AES256";

    /// <summary>
    /// <c>FILE_UPLOAD_ENCRYPTION</c>: how objects of the private bucket are encrypted at rest, <c>AES256</c> or <c>aws:kms</c>; null where the store does so by
    /// itself.
    /// </summary>
    public string? Encryption { get; init; } = Aes256;

    /// <summary>
    /// <c>BUCKET_HAS_FINE_ACL</c>: public objects are written with an access list of their own, where no policy of the bucket makes them public.
    /// </summary>
    public bool HasFineAcl { get; init; }

    /// <summary><c>CORS_ALLOWED_ORIGINS</c>: the web clients that read and write by signed links; any where none is listed.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary><c>CARE_CREATE_BUCKETS</c>: silos make the buckets that are missing when they start.</summary>
    public bool CreateAtStart { get; init; }

    /// <summary>The buckets that there are.</summary>
    public IEnumerable<(ObjectBucket Bucket, S3BucketOptions Options)> All =>
        Static is null
            ? [(ObjectBucket.Patient, Patient), (ObjectBucket.Facility, Facility)]
            : [(ObjectBucket.Patient, Patient), (ObjectBucket.Facility, Facility), (ObjectBucket.Static, Static)];
}
