namespace Care.WebFront.Binding;

/// <summary>The answer to whoever started work that is done later.</summary>
/// <param name="Detail">What will happen.</param>
internal sealed record AcceptedMessage(string Detail);
