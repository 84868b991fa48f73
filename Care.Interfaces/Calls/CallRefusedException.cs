namespace Care.Interfaces.Calls;

/// <summary>
/// A call was refused before it reached the grain: its method does not answer with an <see cref="Outcome{T}"/>, or nobody asked. The front end answers the
/// error that it carries.
/// </summary>
/// <param name="error">Why.</param>
[GenerateSerializer, Alias("care.CallRefusedException")]
public sealed class CallRefusedException(Error error) : Exception(error.Detail)
{
    /// <summary>Why the call was refused.</summary>
    [Id(0)]
    public Error Error { get; } = error;
}
