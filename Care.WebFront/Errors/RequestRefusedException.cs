using Care.Interfaces.Calls;

namespace Care.WebFront.Errors;

/// <summary>The request is refused before it reaches the cluster: its shape is wrong, or its credentials are.</summary>
internal sealed class RequestRefusedException(Error error) : Exception(error.Detail)
{
    public Error Error { get; } = error;
}
