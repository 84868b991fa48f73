using Microsoft.AspNetCore.Http.Metadata;

namespace Care.WebFront.Binding;

/// <summary>Says of an endpoint that its body may be larger than those of all others.</summary>
/// <param name="bytes">How many bytes at the most.</param>
internal sealed class LargeBody(long bytes) : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize { get; } = bytes;
}
