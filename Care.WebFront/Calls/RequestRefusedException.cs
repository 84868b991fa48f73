using Care.Interfaces.Calls;

namespace Care.WebFront.Calls;

/// <summary>The request is refused before it reaches the cluster: its shape is wrong, or its credentials are.</summary>
internal sealed class RequestRefusedException(Refusal refusal) : Exception(refusal.Detail)
{
    public Refusal Refusal { get; } = refusal;
}
