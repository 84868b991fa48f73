using Care.Grains.Files;
using Care.Interfaces.Files;
using Care.Interfaces.Operations;

namespace Care.Silo;

/// <summary>The settings of the object store (contract 07, §5.9): buckets of an S3 API once one is named, the embedded store until then.</summary>
internal static class ObjectStoreSettings
{
    public static ObjectStoreOptions Read(SettingReader read)
    {
        read.Together("BUCKET_KEY", "BUCKET_SECRET");
        read.Together("FILE_UPLOAD_KEY", "FILE_UPLOAD_SECRET");
        read.Together("FACILITY_S3_KEY", "FACILITY_S3_SECRET");
        if (read.Optional("FILE_UPLOAD_BUCKET") is null && read.Optional("FACILITY_S3_BUCKET") is not null)
        {
            read.Wrong(
                "FACILITY_S3_BUCKET is set and FILE_UPLOAD_BUCKET is not: pictures would be kept beside the files of patients, in the embedded store.", false);
        }

        return Made(read);
    }

    private static ObjectStoreOptions Made(SettingReader read) => new()
    {
        S3 = read.Optional("FILE_UPLOAD_BUCKET") is { } patients ? Buckets(read, patients) : null,
        Directory = read.Text("CARE_OBJECT_STORE", ".care/objects"),
        FrontEnd = read.Text("BUCKET_EXTERNAL_ENDPOINT", "http://localhost:9000"),
        SigningKey = read.Key("CARE_SIGNING_KEY"),
        AllowedTypes = read.Optional("ALLOWED_MIME_TYPES") is { } types
            ? types.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : FileContent.AllowedTypes,
        MaxBytes = read.Number("FILE_UPLOAD_MAX_BYTES", 100_000_000, least: 1),
    };

    /// <summary>In production nothing of a patient is kept or sent in the clear: buckets are there, and reached by TLS.</summary>
    public static IEnumerable<string> Faults(ObjectStoreOptions options)
    {
        if (options.S3 is not { } buckets)
        {
            return ["FILE_UPLOAD_BUCKET is not set: in production files are kept in an S3 bucket. See docs/settings.md."];
        }

        return buckets.All
            .SelectMany(bucket => new[] { bucket.Options.Endpoint, bucket.Options.ExternalEndpoint }).OfType<string>().Distinct()
            .Where(endpoint => !endpoint.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            .Select(endpoint => $"\"{endpoint}\" is no https address: in production the object store is reached by TLS only.");
    }

    private static S3Options Buckets(SettingReader read, string patients)
    {
        var shared = new S3BucketOptions
        {
            Name = patients,
            Region = read.Text("BUCKET_REGION", "ap-south-1"),
            Key = read.Optional("BUCKET_KEY"),
            Secret = read.Optional("BUCKET_SECRET"),
            Endpoint = Endpoint(read, "BUCKET_ENDPOINT"),
            ExternalEndpoint = Endpoint(read, "BUCKET_EXTERNAL_ENDPOINT"),
        };
        return new S3Options(
            shared with
            {
                Region = read.Text("FILE_UPLOAD_REGION", shared.Region),
                Key = read.Optional("FILE_UPLOAD_KEY") ?? shared.Key,
                Secret = read.Optional("FILE_UPLOAD_SECRET") ?? shared.Secret,
                Endpoint = Endpoint(read, "FILE_UPLOAD_BUCKET_ENDPOINT") ?? shared.Endpoint,
                ExternalEndpoint = Endpoint(read, "FILE_UPLOAD_BUCKET_EXTERNAL_ENDPOINT") ?? External(shared, Endpoint(read, "FILE_UPLOAD_BUCKET_ENDPOINT")),
            },
            shared with
            {
                Name = read.Required("FACILITY_S3_BUCKET"),
                Region = read.Text("FACILITY_S3_REGION_CODE", shared.Region),
                Key = read.Optional("FACILITY_S3_KEY") ?? shared.Key,
                Secret = read.Optional("FACILITY_S3_SECRET") ?? shared.Secret,
                Endpoint = Endpoint(read, "FACILITY_S3_BUCKET_ENDPOINT") ?? shared.Endpoint,
                ExternalEndpoint = Endpoint(read, "FACILITY_S3_BUCKET_EXTERNAL_ENDPOINT") ?? External(shared, Endpoint(read, "FACILITY_S3_BUCKET_ENDPOINT")),
            },
            read.Optional("STATIC_S3_BUCKET") is { } statics ? shared with { Name = statics } : null)
        {
            Encryption = read.Text("FILE_UPLOAD_ENCRYPTION", S3Options.Aes256) is var method && method is S3Options.Aes256 or "aws:kms" ? method
                : method == "none" ? null
                : read.Wrong<string?>($"FILE_UPLOAD_ENCRYPTION is \"{method}\", which is none of AES256, aws:kms and none.", null),
            HasFineAcl = read.Flag("BUCKET_HAS_FINE_ACL", false),
            AllowedOrigins = read.List("CORS_ALLOWED_ORIGINS"),
            CreateAtStart = read.Flag("CARE_CREATE_BUCKETS", false),
        };
    }

    /// <summary>A bucket that lies elsewhere than the others is reached elsewhere too, unless all have one external address.</summary>
    private static string? External(S3BucketOptions shared, string? own) =>
        shared.ExternalEndpoint is { } external && shared.Endpoint is not null ? external : own ?? shared.ExternalEndpoint;

    private static string? Endpoint(SettingReader read, string name) => read.Optional(name) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? text.TrimEnd('/')
        : read.Wrong<string?>($"{name} is \"{text}\", which is no http address.", null);
}
